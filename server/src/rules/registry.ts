/** All rules, in the order in which a reader would want to hear them. */
import { bestChoice } from './best-choice.ts';
import { brokenLink } from './broken-link.ts';
import { copiedText } from './copied-text.ts';
import { codeSyntax } from './code-syntax.ts';
import { codeValue } from './code-value.ts';
import { diagramSyntax } from './diagram-syntax.ts';
import { duplicateSection } from './duplicate-section.ts';
import { duration } from './duration.ts';
import { emptyCell } from './empty-cell.ts';
import { emptySection } from './empty-section.ts';
import { factMismatch } from './fact-mismatch.ts';
import { genericContent } from './generic-content.ts';
import { frontMatter } from './front-matter.ts';
import { incompleteScores } from './incomplete-scores.ts';
import { missingCode } from './missing-code.ts';
import { missingColumn } from './missing-column.ts';
import { missingDecision } from './missing-decision.ts';
import { missingDeliverable } from './missing-deliverable.ts';
import { missingDiagram } from './missing-diagram.ts';
import { missingField } from './missing-field.ts';
import { missingMention } from './missing-mention.ts';
import { missingRow } from './missing-row.ts';
import { missingSection } from './missing-section.ts';
import { missingTable } from './missing-table.ts';
import { notMeasurable } from './not-measurable.ts';
import { personalData } from './personal-data.ts';
import { placeholder } from './placeholder.ts';
import { repeatCount } from './repeat-count.ts';
import { secret } from './secret.ts';
import { sectionLevel } from './section-level.ts';
import { sectionOrder } from './section-order.ts';
import { sequenceOrder } from './sequence-order.ts';
import { slideCount } from './slide-count.ts';
import { sourceChanged } from './source-changed.ts';
import { suppression } from './suppression.ts';
import { tableSum } from './table-sum.ts';
import { thresholdOrder } from './threshold-order.ts';
import { tooFewItems } from './too-few-items.ts';
import { tooFewParagraphs } from './too-few-paragraphs.ts';
import { tooFewRows } from './too-few-rows.ts';
import { tooFewWords } from './too-few-words.ts';
import { trend } from './trend.ts';
import type { CapstoneRule, DocumentRule, LaterRule } from './types.ts';
import { unreadText } from './unread-text.ts';
import { valueRange } from './value-range.ts';
import { valueSet } from './value-set.ts';
import { weightedTotal } from './weighted-total.ts';

/** Rules about one document. */
export const rules: readonly DocumentRule[] = [
  unreadText,
  missingSection,
  emptySection,
  placeholder,
  secret,
  personalData,
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
  slideCount,
  frontMatter,
  codeSyntax,
  codeValue,
  missingMention,
  tableSum,
  weightedTotal,
  incompleteScores,
  valueRange,
  bestChoice,
  valueSet,
  thresholdOrder,
  sequenceOrder,
  missingDecision,
  trend,
  duration,
  notMeasurable,
];

/** Rules about how documents agree. */
export const capstoneRules: readonly CapstoneRule[] = [
  factMismatch,
  copiedText,
  genericContent,
  sourceChanged,
];

/** Rules that need other files or much time: they run after all others. */
export const laterRules: readonly LaterRule[] = [brokenLink, diagramSyntax];

/** Everything a finding may be called by: the rules above, and what is found elsewhere. */
export const ruleIds: readonly string[] = [
  ...rules,
  ...capstoneRules,
  ...laterRules,
  missingDeliverable,
  suppression,
].map(({ id }) => id);
