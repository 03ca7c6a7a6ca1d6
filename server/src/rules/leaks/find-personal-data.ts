/** Finds what belongs to one person in a text. When unsure, it finds nothing. */
import type { Span } from '../../document/types.ts';
import { isPersonsAddress } from './persons-address.ts';

export interface PersonalDatum {
  readonly kind: 'email' | 'phone' | 'social-security' | 'card';
  readonly span: Span;
}

/** In order and without overlaps. */
export function findPersonalData(text: string): PersonalDatum[] {
  const numbers = LONG_NUMBER.test(text)
    ? [...cards(text), ...socialSecurityNumbers(text), ...phones(text)]
    : [];
  const found = [...emails(text), ...numbers].toSorted(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
  let end = 0;
  return found.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Every number of a card or a person has groups of digits that stand close together, or one long run, or a country's code. */
const LONG_NUMBER = /\d{2}[ ()./-]{1,3}\d{2}|\d{7}|\+[1-9]/;

/** Not the password of an address: `://user:password@host`. */
const EMAIL =
  /(?<![\w.+'/@:-]|\/\/[^\s/]{0,60})(?:mailto:)?(?<local>[A-Za-z0-9][\w.+'-]{0,63})@(?<domain>[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){1,5})/g;

function emails(text: string): PersonalDatum[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(EMAIL)].flatMap((match) => {
    const { local = '', domain = '' } = match.groups ?? {};
    if (!isPersonsAddress(local, domain)) return [];
    return spanned('email', match, `${local}@${domain}`);
  });
}

/** Groups as they stand on a card, or a bare run. */
const CARD =
  /(?<![\w.,$€£#/-])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}|3[47]\d{2}([ -])\d{6}\2\d{5}|[2-6]\d{12,18})(?![\w-]|[.,]\d)/g;
/** The ranges that card networks issue from. */
const ISSUERS =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d{2}|4[4-9]\d)\d{12}|35\d{14})$/;

function cards(text: string): PersonalDatum[] {
  return [...text.matchAll(CARD)].flatMap((match) => {
    const digits = match[0].replace(/\D/g, '');
    if (!ISSUERS.test(digits) || !hasCheckDigit(digits)) return [];
    // One id in ten has the check digit of a card.
    const isBare = digits === match[0];
    return isBare && !isSaid(CARD_WORDS, match, text) ? [] : spanned('card', match, match[0]);
  });
}

const CARD_WORDS = /card|visa|mastercard|amex|\bpan\b/i;
const SOCIAL_SECURITY_WORDS = /\b(?:ssn|social[ -]security)\b/i;
/** How far before a number the words that say what it is may stand. */
const NEAR = 100;

function isSaid(words: RegExp, { index }: RegExpExecArray, text: string): boolean {
  return words.test(text.slice(Math.max(0, index - NEAR), index));
}

/** Luhn's formula. */
function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, i) => {
      const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** No number begins with 000, 666 or 9, and no group is all zeros. */
const SOCIAL_SECURITY =
  /(?<![\w.,$€£#/+-])(?!000|666|9)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\w-]|[.,]\d)/g;

function socialSecurityNumbers(text: string): PersonalDatum[] {
  return [...text.matchAll(SOCIAL_SECURITY)].flatMap((match) => {
    // With blanks it could be any three numbers, unless the text says what it is.
    const isMeant = match[1] === '-' || isSaid(SOCIAL_SECURITY_WORDS, match, text);
    return isMeant ? spanned('social-security', match, match[0]) : [];
  });
}

const INTERNATIONAL =
  /(?<![\w+.])\+[1-9]\d{0,2}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,5}(?:[ .-]\d{2,8}){1,4}(?![\w%-]|[.,]\d)|(?<![\w+.])\+[1-9]\d{9,13}(?![\w%-]|[.,]\d)/g;
const NORTH_AMERICAN =
  /(?<![\w.,$€£#/+-]|\d )(?:1[ .-])?(?:\([2-9]\d{2}\) ?\d{3}[ .-]\d{4}|[2-9]\d{2}([.-])\d{3}\1\d{4})(?![\w%-]|[.,]\d)/g;
/** A number that is said to be one: `Tel. 020 7946 0958`, `| Phone | 0171 1234567 |`. */
const SAID =
  /\b(?:tel|telephone|phone|mobile|fax)(?: (?:no|number))?\.?[*_]{0,3}[ \t]{0,8}[:|]?[ \t*_]{0,8}(?<number>\(?0\d{1,5}\)?(?:[ ./-]?\d{2,8}){1,4}|(?:\d{3}[ .-])?\d{3}[ .-]\d{4})(?![\w%-]|[.,]\d)/gi;
/** A call to these is free, and nobody's own. */
const TOLL_FREE = /^\+?1?[ .(-]*8(?:00|33|44|55|66|77|88)\D/;
/** `+20 000 000`, `+1 200 000 tokens`: more of something. */
const THOUSANDS = /^\+\d{1,3}(?:[ .,]\d{3})+$/;

function phones(text: string): PersonalDatum[] {
  const found = [INTERNATIONAL, NORTH_AMERICAN, SAID].flatMap((pattern) => [...text.matchAll(pattern)]);
  return found.flatMap((match) => {
    const number = match.groups?.['number'] ?? match[0];
    const digits = number.replace(/\D/g, '').length;
    if (digits < 7 || digits > 15 || TOLL_FREE.test(number) || DATE.test(number)) return [];
    if (THOUSANDS.test(number) && (number.endsWith('000') || digits < 9)) return [];
    return spanned('phone', match, number);
  });
}

const DATE = /^(?:\d{4}[./-]\d{2}[./-]\d{2}|\d{2}[./-]\d{2}[./-]\d{4})$/;

function spanned(kind: PersonalDatum['kind'], match: RegExpExecArray, value: string): PersonalDatum[] {
  const start = match.index + match[0].lastIndexOf(value);
  return [{ kind, span: { start, end: start + value.length } }];
}
