import { type CompileContext, undeclaredFact } from './compile-context.ts';
import { readRow } from './read-parts.ts';
import type { Path } from './schema-check.ts';
import type { TemplateSection } from './read-section.ts';
import type { ExpectSource, ReadingSource } from './source-form.ts';
import type { FactReading, RowSpec } from './types.ts';
import type { YamlBlock } from './yaml-block.ts';

/** How the facts that an `expect` comment names are read from its section; of one fact, the best reading first. */
export function readFacts(block: YamlBlock<ExpectSource>, context: CompileContext): FactReading[] {
  return Object.entries(block.value.facts ?? {}).flatMap(([fact, readings]) => {
    const undeclared = undeclaredFact(fact, context);
    if (undeclared !== undefined) block.report(['facts', fact], undeclared, 'key');
    const path = ['facts', fact];
    if (!isList(readings)) return readReading(fact, readings, path, block, context) ?? [];
    return readings.flatMap((each, index) => readReading(fact, each, [...path, index], block, context) ?? []);
  });
}

function readReading(
  fact: string,
  reading: ReadingSource,
  path: Path,
  block: YamlBlock<ExpectSource>,
  { resolve }: CompileContext,
): FactReading | undefined {
  if ('field' in reading)
    return { fact, kind: 'field', label: reading.field, aliases: reading.aliases ?? [] };
  if ('near' in reading) {
    const { near, without = [], longest } = reading;
    return { fact, kind: 'near', words: near, without, longest };
  }
  if ('weeks' in reading) {
    const section = resolve(reading.weeks, (message) => block.report([...path, 'weeks'], message));
    if (section?.children.length === 0) {
      const message = `\`${section.title}\` has no sections below it whose weeks could be read; name one that has`;
      block.report([...path, 'weeks'], message);
    }
    return section && { fact, kind: 'weeks', parts: section.children.map(nameOf) };
  }
  if ('column' in reading)
    return { fact, kind: 'cell', row: readRow(reading.row), column: readRow(reading.column) };
  const report = (message: string) => block.report([...path, 'among'], message);
  const section = resolve(reading.among, report);
  if (section === undefined) return undefined;
  // A section whose own comment is faulty may yet turn out to be repeated.
  if (section.expect !== undefined && section.expect.value.repeat === undefined) {
    report(`\`${section.title}\` is not a repeated section; give it \`repeat\`, or name one that has it`);
  }
  const { cues = [], row, without = [] } = reading;
  return {
    fact,
    kind: 'among',
    section: section.id,
    cues,
    row: row === undefined ? undefined : readRow(row),
    without,
  };
}

function nameOf({ title, expect }: TemplateSection): RowSpec {
  return { name: title, aliases: expect?.value.aliases ?? [] };
}

/** `Array.isArray` does not tell a read-only list from an object. */
function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}
