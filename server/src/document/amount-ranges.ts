/** Joins two amounts with a dash or a “to” between them into a range: `10–20`, `$1.2–1.5M`, `5 % to 10 %`. */
import type { Amount } from './amounts.ts';

const JOINT = /^\s?(?:[–—−-]|\.{2,3}|…|to|until|bis)\s?$/iu;
const AND = /^\s?and\s?$/iu;
const BETWEEN = /(?<!\p{L})between\s?$/iu;

export function joinRanges(amounts: readonly Amount[], text: string): Amount[] {
  const joined: Amount[] = [];
  for (const amount of amounts) {
    const before = joined.at(-1);
    const range = before && isJoint(before, amount, text) ? rangeOf(before, amount) : undefined;
    if (range) joined[joined.length - 1] = range;
    else joined.push(amount);
  }
  return joined;
}

function isJoint(one: Amount, other: Amount, text: string): boolean {
  const between = text.slice(one.span.end, other.span.start);
  if (JOINT.test(between)) return true;
  return AND.test(between) && BETWEEN.test(text.slice(Math.max(0, one.span.start - 12), one.span.start));
}

/** The range; undefined where the two are different things, or fall. */
function rangeOf(one: Amount, other: Amount): Amount | undefined {
  if (one.low !== one.high || one.bound !== undefined || other.bound !== undefined) return undefined;
  const isBare = one.kind === 'count' && one.unit === undefined && one.outOf === undefined;
  const isMoneyThenBare = one.kind === 'money' && other.kind === 'count' && other.unit === undefined;
  if (one.kind !== other.kind && !isBare && !isMoneyThenBare) return undefined;
  const currency = one.currency ?? other.currency;
  if (other.currency !== undefined && other.currency !== currency) return undefined;
  const isShared = one.scale === 1 && one.low <= other.high / other.scale;
  const low = isShared ? Number((one.low * other.scale).toPrecision(15)) : one.low;
  if (low > other.high || low < 0) return undefined;
  return {
    ...other,
    span: { start: one.span.start, end: other.span.end },
    kind: isMoneyThenBare ? 'money' : other.kind,
    low,
    currency,
    step: Math.max(other.step, isShared ? one.step * other.scale : one.step),
    approximate: one.approximate || other.approximate,
    unit: other.unit ?? one.unit,
  };
}
