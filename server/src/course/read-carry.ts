import { type CompileContext, resolveAll, undeclaredFact } from './compile-context.ts';
import { labelSimilarity, PART } from './labels.ts';
import { readExpectations } from './read-expectations.ts';
import { readRow } from './read-parts.ts';
import type { TemplateSection } from './read-section.ts';
import type { Path } from './schema-check.ts';
import { slotsIn } from './slots.ts';
import type { CarrySource, Sources } from './source-form.ts';
import { quoteList } from './suggest.ts';
import type { Carry, ColumnSpec, TableExpectation } from './types.ts';
import type { YamlBlock } from './yaml-block.ts';

/** What a `carry` comment brings over. */
export function readCarry(block: YamlBlock<CarrySource>, context: CompileContext): Carry | undefined {
  const { table, columns, transpose, gather, pairs, fields, diagram, gantt } = block.value;
  const sources = (shape: keyof CarrySource, from: Sources) =>
    resolveAll(from, [shape, 'from'], block, context);
  if (table) {
    checkColumns(table.from, table.columns, block, context);
    return { kind: 'table', from: sources('table', table.from), columns: table.columns };
  }
  if (columns) {
    return { kind: 'columns', from: sources('columns', columns.from), without: columns.without ?? [] };
  }
  if (transpose) {
    const { from, row, headers, fill = '' } = transpose;
    return { kind: 'transpose', from: sources('transpose', from), row: readRow(row), headers, fill };
  }
  if (gather) {
    const rows = gather.rows.flatMap(({ name, from }, index) =>
      resolveAll(from, ['gather', 'rows', index, 'from'], block, context).map((id) => ({ name, from: id })),
    );
    return { kind: 'gather', headers: gather.headers, rows, max: gather.max ?? GATHERED };
  }
  if (pairs) return { kind: 'pairs', from: sources('pairs', pairs.from), headers: pairs.headers };
  if (fields) {
    const read = fields.fields.map((field, index) => {
      const { label, find = [], fact } = typeof field === 'string' ? { label: field } : field;
      checkFact(fact, ['fields', 'fields', index, 'fact'], block, context);
      return { label, find, fact };
    });
    return { kind: 'fields', from: sources('fields', fields.from), fields: read };
  }
  if (diagram) return { kind: 'diagram', from: sources('diagram', diagram.from) };
  if (gantt) {
    for (const slot of slotsIn(gantt.title)) checkFact(slot.name, ['gantt', 'title'], block, context);
    return { kind: 'gantt', from: sources('gantt', gantt.from), title: gantt.title };
  }
  return undefined;
}

/** How many things a gathered row lists: what a cell can hold and a reader take in. */
const GATHERED = 4;

function checkFact(
  name: string | undefined,
  path: Path,
  block: YamlBlock<CarrySource>,
  context: CompileContext,
): void {
  const undeclared = name === undefined ? undefined : undeclaredFact(name, context);
  if (undeclared !== undefined) block.report(path, undeclared);
}

/** Every `{Column}` is a declared fact or a column that one of the sources' tables is expected to have. */
function checkColumns(
  from: Sources,
  patterns: Readonly<Record<string, string>>,
  block: YamlBlock<CarrySource>,
  context: CompileContext,
): void {
  const references = typeof from === 'string' ? [from] : from;
  // A reference that cannot be resolved is reported where the sources are read.
  const sections = references.map((reference) => context.resolve(reference, () => {}));
  const tables = sections.map((section) => section && expectedTables(section));
  if (tables.includes(undefined)) return;
  const known = tables.flatMap((found) => found?.flatMap((table) => table.columns) ?? []);
  for (const [header, pattern] of Object.entries(patterns)) {
    for (const [, name = ''] of pattern.matchAll(/\{([^{}]+)\}/gu)) {
      if (context.facts?.includes(name) || known.some((column) => isColumn(name, column))) continue;
      const names = [...new Set(known.map((column) => column.name))];
      const hint =
        names.length > 0 ? `the columns are ${quoteList(names, 'and')}` : 'no table is expected there';
      block.report(['table', 'columns', header], `the source has no column \`${name}\`; ${hint}`);
    }
  }
}

function isColumn(name: string, column: ColumnSpec): boolean {
  // Repeated columns are named by whoever writes the document.
  return column.repeat !== undefined || labelSimilarity(name, column) >= PART;
}

/** The tables of a section and all below it; undefined where one of their comments is faulty, so that nobody can tell. */
function expectedTables({ expect, children }: TemplateSection): TableExpectation[] | undefined {
  if (expect === undefined) return undefined;
  const own = readExpectations({ value: expect.value, report: () => {} });
  const below = children.map(expectedTables);
  if (below.includes(undefined)) return undefined;
  return [
    ...own.filter((expectation) => expectation.kind === 'table'),
    ...below.flatMap((tables) => tables ?? []),
  ];
}
