import type { Completion } from '../completion/types.ts';

/** A text whose prompts are the tab stops of a snippet, in LSP's notation. */
export function toSnippet({ text, prompts }: Pick<Completion, 'text' | 'prompts'>): string {
  let snippet = '';
  let at = 0;
  prompts.forEach(({ start, end }, i) => {
    snippet += `${escaped(text.slice(at, start))}\${${i + 1}:${escaped(text.slice(start, end))}}`;
    at = end;
  });
  return snippet + escaped(text.slice(at));
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
