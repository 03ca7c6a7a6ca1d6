import { readJsonExpectation } from './read-json.ts';
import { readConcepts } from './read-mentions.ts';
import { readPhrases } from './read-phrases.ts';
import { readCount, readRow } from './read-parts.ts';
import type { Path } from './schema-check.ts';
import type {
  ColumnSource,
  ExpectSource,
  FieldSource,
  RequiredRowSource,
  TableSource,
} from './source-form.ts';
import type { ColumnSpec, Expectation, FieldSpec, RequiredRowSpec, TableExpectation } from './types.ts';
import type { YamlBlock } from './yaml-block.ts';

/** What an `expect` comment says a section must hold, in the order in which the checks run. */
export function readExpectations(block: YamlBlock<ExpectSource>): Expectation[] {
  const { paragraphs, words, items, fields, table, code, diagram, slides, mentions, json } = block.value;
  const expectations: Expectation[] = [];
  if (paragraphs) expectations.push({ kind: 'paragraphs', ...readCount(paragraphs, ['paragraphs'], block) });
  if (words) expectations.push({ kind: 'words', ...readCount(words, ['words'], block) });
  if (items) {
    expectations.push({ kind: 'items', list: items.kind ?? 'any', ...readCount(items, ['items'], block) });
  }
  if (fields) {
    const read = fields.map((field, index) => readField(field, ['fields', index], block));
    expectations.push({ kind: 'fields', fields: read });
  }
  if (isList(table)) {
    expectations.push(...table.map((one, index) => readTable(one, ['table', index], block)));
  } else if (table) {
    expectations.push(readTable(table, ['table'], block));
  }
  if (code !== undefined) {
    const languages = typeof code === 'string' ? [code] : code;
    expectations.push({ kind: 'code', languages: languages.map((language) => language.toLowerCase()) });
  }
  if (diagram) expectations.push({ kind: 'diagram' });
  if (slides) expectations.push({ kind: 'slides', ...readCount(slides, ['slides'], block) });
  if (mentions) expectations.push({ kind: 'mentions', concepts: readConcepts(mentions, block) });
  if (json) expectations.push(readJsonExpectation(json, block));
  return expectations;
}

function readField(field: string | FieldSource, path: Path, block: YamlBlock<unknown>): FieldSpec {
  const {
    label,
    aliases = [],
    optional = false,
    items,
    says = [],
    when = [],
  } = typeof field === 'string' ? { label: field } : field;
  return {
    label,
    aliases,
    optional,
    items: items && readCount(items, [...path, 'items'], block),
    says: readPhrases(says, [...path, 'says'], block),
    when: readPhrases(when, [...path, 'when'], block),
  };
}

function readTable(table: TableSource, path: Path, block: YamlBlock<unknown>): TableExpectation {
  const { columns, rows = {}, required = [] } = table;
  return {
    kind: 'table',
    columns: columns.map((column, index) => readColumn(column, [...path, 'columns', index], block)),
    rows: readCount(rows, [...path, 'rows'], block),
    required: required.map((row, index) => readRequired(row, [...path, 'required', index], block)),
  };
}

function readRequired(row: RequiredRowSource, path: Path, block: YamlBlock<unknown>): RequiredRowSpec {
  const { says = [], when = [] }: Exclude<RequiredRowSource, string> =
    typeof row === 'string' ? { name: row } : row;
  return {
    ...readRow(row),
    says: readPhrases(says, [...path, 'says'], block),
    when: readPhrases(when, [...path, 'when'], block),
  };
}

function readColumn(column: string | ColumnSource, path: Path, block: YamlBlock<unknown>): ColumnSpec {
  const {
    name,
    aliases = [],
    optional = false,
    repeat,
  } = typeof column === 'string' ? { name: column } : column;
  return { name, aliases, optional, repeat: repeat && readCount(repeat, [...path, 'repeat'], block) };
}

/** `Array.isArray` does not tell a read-only list from an object. */
function isList<T>(value: T | readonly T[] | undefined): value is readonly T[] {
  return Array.isArray(value);
}
