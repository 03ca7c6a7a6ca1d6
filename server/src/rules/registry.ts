/** All rules, in the order in which a reader would want to hear them. */
import { duplicateSection } from './duplicate-section.ts';
import { emptyCell } from './empty-cell.ts';
import { emptySection } from './empty-section.ts';
import { missingCode } from './missing-code.ts';
import { missingColumn } from './missing-column.ts';
import { missingDiagram } from './missing-diagram.ts';
import { missingField } from './missing-field.ts';
import { missingRow } from './missing-row.ts';
import { missingSection } from './missing-section.ts';
import { missingTable } from './missing-table.ts';
import { placeholder } from './placeholder.ts';
import { repeatCount } from './repeat-count.ts';
import { sectionLevel } from './section-level.ts';
import { sectionOrder } from './section-order.ts';
import { tooFewItems } from './too-few-items.ts';
import { tooFewParagraphs } from './too-few-paragraphs.ts';
import { tooFewRows } from './too-few-rows.ts';
import { tooFewWords } from './too-few-words.ts';
import type { CapstoneRule, DocumentRule } from './types.ts';

/** Rules about one document. */
export const rules: readonly DocumentRule[] = [
  missingSection,
  emptySection,
  placeholder,
  sectionOrder,
  sectionLevel,
  duplicateSection,
  repeatCount,
  missingTable,
  missingColumn,
  missingRow,
  tooFewRows,
  emptyCell,
  missingField,
  tooFewItems,
  tooFewParagraphs,
  tooFewWords,
  missingDiagram,
  missingCode,
];

/** Rules about how documents agree. */
export const capstoneRules: readonly CapstoneRule[] = [];
