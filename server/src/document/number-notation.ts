/** How digits are grouped and where the decimals begin: `1,200.50`, `1.200,50`, `1 200,50`, `1'200.50`. */

export interface Notation {
  /** What parts the decimals off; undefined where there are none. */
  readonly decimalMark: string | undefined;
  /** What parts the thousands; undefined where nothing does. */
  readonly groupMark: string | undefined;
}

export interface WrittenNumber extends Notation {
  readonly value: number;
  /** How many digits stand behind the decimal mark. */
  readonly decimals: number;
}

/** How a document writes decimals, for numbers that can be read in two ways (`1.200`). */
export type DecimalMark = '.' | ',';

/** Blanks that part thousands: plain, no-break, thin and narrow no-break. */
const BLANK = ' \\u00A0\\u2009\\u202F';

/**
 * Anything that may be a number, in any notation, from its first digit on: what it says is for {@link readNumber} to
 * find out. A point in front (`.25`) is not part of it.
 */
export const NUMBER = new RegExp(
  `\\d{1,3}(?:[${BLANK}]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,'’]\\d+)*`,
  'gu',
);

/** More digits are a card number or an id. */
const MOST_DIGITS = 18;

/**
 * The number that digits and marks write; undefined for what is none (`1.2.3`, `1,2,3`).
 *
 * @param decimalMark the mark that decides where one is as likely as the other: `1.200` is 1.2 unless it is a comma
 */
export function readNumber(written: string, decimalMark: DecimalMark = '.'): WrittenNumber | undefined {
  const parts = written.split(/[^\d]/u);
  const marks = written.match(/[^\d]/gu) ?? [];
  if (parts.join('').length > MOST_DIGITS) return undefined;
  const last = marks.at(-1);
  if (last === undefined) return number([written], '', undefined, undefined);
  const groups = marks.slice(0, -1);
  const groupMark = groups[0];
  const tail = parts.at(-1) ?? '';
  if (groupMark === undefined) {
    return isGroup(last, parts[0] ?? '', tail, decimalMark)
      ? number(parts, '', undefined, last)
      : number(parts.slice(0, -1), tail, last, undefined);
  }
  if (groups.some((mark) => mark !== groupMark)) return undefined;
  if (last === groupMark) return areGroups(parts) ? number(parts, '', undefined, groupMark) : undefined;
  const whole = parts.slice(0, -1);
  return (last === '.' || last === ',') && areGroups(whole)
    ? number(whole, tail, last, groupMark)
    : undefined;
}

/** The mark that parts decimals in a text with several numbers; undefined where none of them shows it. */
export function decimalMarkIn(text: string): DecimalMark | undefined {
  const isComma = /\d,\d{1,2}(?![\d.,])|\d\.\d{3}[.,]\d|(?<![\d.,])0,\d|\d{4},\d/u.test(text);
  const isPoint = /\d\.\d{1,2}(?![\d.,])|\d\.\d{4}|\d,\d{3}[.,]\d|(?<![\d.,])0\.\d|\d{4}\.\d/u.test(text);
  if (isComma !== isPoint) return isComma ? ',' : '.';
  // `27.500`, `18.750` and no other decimals: thousands, parted by points
  const pointed = text.match(/(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])/gu) ?? [];
  return !isPoint && pointed.length > 1 ? ',' : undefined;
}

/** The number in the given notation, rounded to so many decimals. */
export function writeNumber(value: number, decimals: number, notation: Notation): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = notation.groupMark === undefined ? whole : inThousands(whole).join(notation.groupMark);
  return fraction === undefined ? grouped : `${grouped}${notation.decimalMark ?? '.'}${fraction}`;
}

function inThousands(digits: string): string[] {
  const head = digits.length % 3;
  return [digits.slice(0, head), ...(digits.slice(head).match(/\d{3}/gu) ?? [])].filter(
    (group) => group !== '',
  );
}

/** Whether the only mark of a number parts thousands. */
function isGroup(mark: string, head: string, tail: string, decimalMark: DecimalMark): boolean {
  if (mark !== '.' && mark !== ',') return true;
  return (
    tail.length === 3 && head.length >= 1 && head.length <= 3 && !head.startsWith('0') && mark !== decimalMark
  );
}

/** Groups of three, or of two before the last three (`1,20,000`). */
function areGroups([first = '', ...rest]: readonly string[]): boolean {
  const isPlain = rest.every(({ length }) => length === 3);
  const isIndian = rest.at(-1)?.length === 3 && rest.slice(0, -1).every(({ length }) => length === 2);
  return first.length >= 1 && first.length <= 3 && (isPlain || (isIndian && first.length <= 2));
}

function number(
  whole: readonly string[],
  fraction: string,
  decimalMark: string | undefined,
  groupMark: string | undefined,
): WrittenNumber {
  return {
    value: Number(`${whole.join('')}.${fraction}`),
    decimals: fraction.length,
    decimalMark,
    groupMark,
  };
}
