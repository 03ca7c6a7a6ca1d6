import { checkPhrase, readPhrases } from './read-phrases.ts';
import type { Path } from './schema-check.ts';
import type { ConceptSource } from './source-form.ts';
import type { ConceptSpec } from './types.ts';
import type { YamlBlock } from './yaml-block.ts';

/** The concepts that a section speaks of; a bare name is looked for as it stands. */
export function readConcepts(
  concepts: readonly (string | ConceptSource)[],
  block: YamlBlock<unknown>,
): ConceptSpec[] {
  return concepts.map((concept, index) => {
    const path: Path = ['mentions', index];
    const {
      name,
      any,
      severity = 'warning',
      when = [],
    } = typeof concept === 'string' ? { name: concept } : concept;
    if (any === undefined) checkPhrase(name, path, block);
    return {
      name,
      any: any === undefined ? [name] : readPhrases(any, [...path, 'any'], block),
      severity,
      when: readPhrases(when, [...path, 'when'], block),
    };
  });
}
