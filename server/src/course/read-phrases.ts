import { readPhrase } from '../document/word-index.ts';
import type { Path } from './schema-check.ts';
import type { YamlBlock } from './yaml-block.ts';

/** Longer phrases are found in no document. */
const MAX_WORDS = 6;

/** Phrases to look for in a document; notes a fault for each that could never be found. */
export function readPhrases(
  phrases: readonly string[],
  path: Path,
  block: YamlBlock<unknown>,
): readonly string[] {
  for (const [index, phrase] of phrases.entries()) checkPhrase(phrase, [...path, index], block);
  return phrases;
}

export function checkPhrase(phrase: string, path: Path, block: YamlBlock<unknown>): void {
  const { words } = readPhrase(phrase);
  if (!words.some((word) => /[\p{L}\p{N}]/u.test(word))) {
    block.report(path, `there is no word to look for in \`${phrase}\``);
  } else if (words.length > MAX_WORDS) {
    const message = `\`${phrase}\` has ${words.length} words, which nobody writes in the same order; give ${MAX_WORDS} at most`;
    block.report(path, message);
  }
}
