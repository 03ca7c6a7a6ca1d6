import type { Span } from './types.ts';

export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** What two overlapping stretches share. */
export function shared(one: Span, other: Span): Span {
  return { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
}

/** What lies within a window, counted from the window's start. */
export function within(window: Span, spans: readonly Span[]): Span[] {
  return spans
    .filter((span) => overlap(span, window))
    .map((span) => moved(shared(span, window), -window.start));
}

export function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
