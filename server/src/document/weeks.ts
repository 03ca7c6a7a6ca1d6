/** Reads when a phase runs from the ways people write it. */
import { readMoment } from './moments.ts';

/** Which weeks something takes: numbered ones, a number of them, or weeks without a known end. */
export type Weeks =
  | { readonly kind: 'range'; readonly first: number; readonly last: number }
  | { readonly kind: 'from'; readonly first: number }
  | { readonly kind: 'duration'; readonly weeks: number }
  | { readonly kind: 'ongoing' };

const RANGE = /\bweeks?\s*(\d{1,3})\s*(?:-|–|—|to|through|until|and)\s*(?:weeks?\s*)?(\d{1,3})\b/i;
const DURATION = /\b(?:(\d{1,3})\s*(?:-|–|—|to)\s*)?(\d{1,3})[\s-]*weeks?\b/i;
const FROM = /\bweeks?\s*(\d{1,3})\b/i;
const ONGOING = /\b(?:ongoing|continuous(?:ly)?|open[- ]ended|indefinite(?:ly)?)\b/i;

/** "Weeks 1–4", "Week 13 onwards", "6 weeks", "4–6 weeks" (the longer counts), "ongoing"; undefined for anything else. */
export function readWeeks(text: string): Weeks | undefined {
  const range = RANGE.exec(text);
  if (range) return inOrder(Number(range[1]), Number(range[2]));
  const duration = DURATION.exec(text);
  if (duration) return { kind: 'duration', weeks: Math.max(1, Number(duration[2])) };
  const from = FROM.exec(text);
  if (from) return { kind: 'from', first: Number(from[1]) };
  return ONGOING.test(text) ? { kind: 'ongoing' } : undefined;
}

/** The week in which something that a timeline's first column dates is reached: the last one it names. */
export function weekReached(text: string): number | undefined {
  const moment = readMoment(text, 'week');
  return moment?.unit === 'week' ? moment.last : undefined;
}

function inOrder(a: number, b: number): Weeks {
  return { kind: 'range', first: Math.min(a, b), last: Math.max(a, b) };
}
