import { type CompileContext, undeclaredFact } from './compile-context.ts';
import { readRow } from './read-parts.ts';
import type { Path } from './schema-check.ts';
import type { ExpectSource, ReadingSource } from './source-form.ts';
import type { FactReading } from './types.ts';
import type { YamlBlock } from './yaml-block.ts';

/** How the facts that an `expect` comment names are read from its section. */
export function readFacts(block: YamlBlock<ExpectSource>, context: CompileContext): FactReading[] {
  return Object.entries(block.value.facts ?? {}).flatMap(([fact, reading]) => {
    const undeclared = undeclaredFact(fact, context);
    if (undeclared !== undefined) block.report(['facts', fact], undeclared, 'key');
    return readReading(fact, reading, ['facts', fact], block, context) ?? [];
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
  if ('row' in reading)
    return { fact, kind: 'cell', row: readRow(reading.row), column: readRow(reading.column) };
  const report = (message: string) => block.report([...path, 'among'], message);
  const section = resolve(reading.among, report);
  if (section === undefined) return undefined;
  // A section whose own comment is faulty may yet turn out to be repeated.
  if (section.expect !== undefined && section.expect.value.repeat === undefined) {
    report(`\`${section.title}\` is not a repeated section; give it \`repeat\`, or name one that has it`);
  }
  return { fact, kind: 'among', section: section.id };
}
