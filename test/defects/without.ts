/** Cases that come by the dozen: one for each field, column and row that a section must hold. */
import { dropColumn, dropLine, dropRow, inSection } from './edits.ts';
import { warning, type Defect } from './harness.ts';

type Cases = Readonly<Record<string, Defect>>;

/** Fields written as `**Label:** value`. */
export function withoutField(section: string, labels: readonly string[]): Cases {
  return each(labels, (label) => [
    `${section} without “${label}”`,
    [inSection(section, dropLine(`**${label}:**`)), warning('missing-field', section)],
  ]);
}

export function withoutColumn(section: string, columns: readonly string[]): Cases {
  return each(columns, (column) => [
    `${section} without a column “${column}”`,
    [dropColumn(section, column), warning('missing-column', section, '| …')],
  ]);
}

export function withoutRow(section: string, rows: readonly string[]): Cases {
  return each(rows, (row) => [
    `${section} without a row “${row}”`,
    [dropRow(section, row), warning('missing-row', section, '| …')],
  ]);
}

function each(names: readonly string[], toCase: (name: string) => readonly [string, Defect]): Cases {
  return Object.fromEntries(names.map(toCase));
}
