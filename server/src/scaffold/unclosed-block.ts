/** A fence or comment that nothing closes reaches to the end of the document and would swallow what is put there. */
import type { Block, Document } from '../document/types.ts';

/** What closes the document's last block; undefined where that is closed. */
export function closingOf({ sections }: Document): string | undefined {
  const content = sections.at(-1)?.content;
  const last = content?.blocks.at(-1);
  return content && last && closingOfBlock(last, content.text.slice(last.span.start, last.span.end));
}

function closingOfBlock(block: Block, source: string): string | undefined {
  if (block.kind === 'html') return source.startsWith('<!--') && !source.includes('-->') ? '-->' : undefined;
  const fence = block.kind === 'code' ? /^(?:`{3,}|~{3,})/.exec(source)?.[0] : undefined;
  if (fence === undefined) return undefined;
  const lastLine = source.trimEnd().split('\n').slice(1).at(-1)?.trim() ?? '';
  return lastLine.startsWith(fence) ? undefined : fence;
}
