/** The snippets that the extension contributes, as they stand when one tabs through all of them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

const file = new URL('../../snippets/capstone.code-snippets', import.meta.url);
// The file is JSON with commas behind the last members, which YAML takes as well.
const snippets = Object.values(parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);

export const prefixes: readonly string[] = snippets.map(({ prefix }) => prefix);

/** The text of a snippet, each tab stop at its default or its first choice. */
export function snippet(prefix: string): string {
  const found = snippets.find((candidate) => candidate.prefix === prefix);
  if (!found) throw new Error(`there is no snippet ${prefix}`);
  const body = found.body.join('\n');
  if (/(?<!\\)\$\d/.test(body)) throw new Error(`an amount in ${prefix} is read as a tab stop: write \\$`);
  return body
    .replace(/(?<!\\)\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\\([$}\\])/g, '$1');
}
