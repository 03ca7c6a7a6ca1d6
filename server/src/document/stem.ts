/**
 * The part of a word that its forms share: "filter" for "filters" and "filtering", "encrypt" for "encryption".
 *
 * It is no dictionary. Two forms of a word need to come out alike, and what comes out need not be a word.
 */
import { rememberedText } from './remembered.ts';

const MOST_REMEMBERED = 8192;

export const stem = rememberedText((word) => stemOf(plain(word)), MOST_REMEMBERED);

function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Short words and those with digits in them (`TLS`, `P95`, `AES256`) have no endings. */
function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const single = singular(word);
  return single.length < 4 ? single : tidy(withoutEnding(single));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /(?:[^sui]s)$/.test(word) ? word.slice(0, -1) : word;
}

/** One ending is taken, where a word is left that can be said. */
function withoutEnding(word: string): string {
  const [ending = ''] = /(?:ment|ion|ing|(?<!e)ed|is|e)$/.exec(word) ?? [];
  const left = word.slice(0, word.length - ending.length);
  const least = ending === 'ing' || ending === 'ed' || ending === 'e' ? 3 : 4;
  return left.length >= least && /[aeiouy]/.test(left) ? left : word;
}

/** "planning" and "plan", "verification" and "verify", "anonymise" and "anonymization" meet. */
function tidy(word: string): string {
  return word
    .replace(/e$/, '')
    .replace(/ificat$/, 'ifi')
    .replace(/(?<=.{4}i[sz])at$/, '')
    .replace(/(?<=.{4}i)s$/, 'z')
    .replace(/(?<=.{3})y$/, 'i')
    .replace(/([^aeiou])\1$/, '$1');
}
