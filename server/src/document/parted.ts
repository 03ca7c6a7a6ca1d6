import type { Span } from './types.ts';

/** The pieces of a stretch between the places where a pattern parts it; the pattern is global. */
export function parted({ start, end }: Span, text: string, parting: RegExp): Span[] {
  const source = text.slice(start, end);
  const pieces: Span[] = [];
  let from = 0;
  for (const match of source.matchAll(parting)) {
    pieces.push({ start: start + from, end: start + match.index });
    from = match.index + match[0].length;
  }
  return [...pieces, { start: start + from, end }];
}
