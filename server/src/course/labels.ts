/** Compares the short labels of a document (columns, rows, fields) with those a course names. */

import { remembered, rememberedText } from '../document/remembered.ts';

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** From this, a label is what is wanted and perhaps says more: "P95 latency (ms)" for "Latency". */
export const COVERS = 0.8;
/** From this, a label is at least a part of what is wanted: "Owner" for "Owner team". */
export const PART = 0.6;

/** How well a label names the thing: 1 the same words, {@link COVERS} all its words and more, {@link PART} some of them, else 0. */
export function labelSimilarity(label: string, wanted: Named): number {
  return similarityTo(wanted)(label);
}

/** The same, for many labels: the names are read once. */
export function similarityTo(wanted: Named): (label: string) => number {
  const names = namesOf(wanted);
  return (label) => bestSimilarity(labelWords(label), names);
}

/**
 * Pairs each wanted thing with at most one label, the best pairs first, and leaves out pairs below `least`.
 * The result holds the label's index for each index of `wanted` that was found.
 */
export function pairLabels(
  labels: readonly string[],
  wanted: readonly Named[],
  least: number,
): Map<number, number> {
  const read = labels.map(labelWords);
  const pairs: { readonly w: number; readonly l: number; readonly score: number }[] = [];
  wanted.forEach((want, w) => {
    const names = namesOf(want);
    read.forEach((words, l) => {
      const score = bestSimilarity(words, names);
      if (score >= least) pairs.push({ w, l, score });
    });
  });
  pairs.sort((a, b) => b.score - a.score || a.w - b.w || a.l - b.l);
  const found = new Map<number, number>();
  const used = new Set<number>();
  for (const { w, l } of pairs) {
    if (found.has(w) || used.has(l)) continue;
    found.set(w, l);
    used.add(l);
  }
  return found;
}

type Words = readonly string[];

function namesOf({ name, aliases }: Named): readonly Words[] {
  const words = labelWords(name);
  return aliases.length === 0 ? [words] : [words, ...wordsOfAliases(aliases)];
}

/** A course's aliases never change. */
const wordsOfAliases = remembered((aliases: readonly string[]) => aliases.map(labelWords));

function bestSimilarity(words: Words, names: readonly Words[]): number {
  if (words.length === 0) return 0;
  let best = 0;
  for (const name of names) best = Math.max(best, similarity(words, name));
  return best;
}

function similarity(words: Words, wanted: Words): number {
  if (wanted.length === 0) return 0;
  const covers = wanted.every((word) => words.includes(word));
  if (covers && wanted.length === words.length) return 1;
  // A bare number says nothing by itself: "1" is not "Year 1".
  if (covers && wanted.some((word) => !/^\d+$/.test(word))) return COVERS;
  if (words.every((word) => wanted.includes(word)) && words.some((word) => !/^\d+$/.test(word))) return PART;
  return 0;
}

const MOST_REMEMBERED = 4096;

/** Lower-case words without accents or punctuation, plurals folded. */
export const labelWords = rememberedText((label): Words => {
  const folded = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/(?<=\p{L}{3}[^s])s$/u, ''));
}, MOST_REMEMBERED);
