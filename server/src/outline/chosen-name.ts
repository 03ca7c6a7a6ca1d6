import type { Section, Span } from '../document/types.ts';
import type { MatchedSection } from './types.ts';

export interface ChosenName {
  /** The name as it was given. */
  readonly value: string;
  readonly section: Section;
  readonly span: Span;
  /** Whether the text says in so many words that this is the one, or names no other. */
  readonly isSure: boolean;
}

interface Place extends Span {
  readonly name: string;
  readonly section: Section;
}

/** A stop within a number or a name ends nothing; a blank line does, and so does a row of a table. */
const SENTENCE = /(?:[^.;!?\n]|\n(?![ \t]*[\n|])|[.!?](?!\s|$))+/g;
const NEGATED = /\b(?:not|never|against|nor|instead of|rather than)\b|n['’]t\b/i;

/** What stands right before a name that is not the one. */
const REJECTED = /\b(?:against|over|than|not|of|unlike|versus|vs\.?)[\s*_]+$/i;

/** Which of several names a section is for: behind a cue, in its heading, in bold, or before the others. */
export function chosenName(
  matched: MatchedSection,
  names: readonly string[],
  cues: readonly string[],
): ChosenName | undefined {
  const places = matched.own.flatMap((section) => placesIn(section, names));
  const cued = matched.own.flatMap((section) => cuedIn(section, places, cues))[0];
  const inHeading = places.find(({ section, end }) => end <= (section.content.heading?.span.end ?? 0));
  const first = places.find((place) => boldAround(place)) ?? places[0];
  const chosen = inHeading ?? cued ?? first;
  if (!chosen) return undefined;
  const { name: value, section, start, end } = chosen;
  const isSure = chosen === inHeading || chosen === cued || places.every(({ name }) => name === value);
  return { value, section, span: boldAround(chosen) ?? { start, end }, isSure };
}

/** In the order of the text; of two that overlap, the longer one. */
function placesIn(section: Section, names: readonly string[]): Place[] {
  const text = section.content.text.toLowerCase();
  const found = names.flatMap((name): Place[] => {
    const places: Place[] = [];
    const wanted = name.toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      places.push({ name, section, start: at, end: at + wanted.length });
    }
    return places;
  });
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((place) => {
      if (place.start < end) return false;
      end = place.end;
      return true;
    });
}

/** The first name behind a cue in the same sentence; the only one in it may stand before the cue as well. */
function cuedIn(section: Section, places: readonly Place[], cues: readonly string[]): Place[] {
  if (cues.length === 0) return [];
  const { text, heading } = section.content;
  const start = heading?.span.end ?? 0;
  const own = places.filter((place) => place.section === section);
  return [...text.slice(start).matchAll(SENTENCE)].flatMap(({ index: at, 0: sentence }) => {
    const index = start + at;
    const said = sentence.toLowerCase();
    const cue = Math.min(...cues.map((word) => said.indexOf(word.toLowerCase())).filter((at) => at >= 0));
    if (cue === Infinity || NEGATED.test(sentence.slice(0, cue))) return [];
    const inside = own.filter((place) => place.start >= index && place.end <= index + sentence.length);
    const behind = inside.find(
      (place) => place.start >= index + cue && !REJECTED.test(text.slice(index + cue, place.start)),
    );
    const only = inside.every(({ name }) => name === inside[0]?.name) ? inside[0] : undefined;
    return behind ?? only ?? [];
  });
}

function boldAround({ section, start, end }: Place): Span | undefined {
  const runs = section.content.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.inline.strong : [],
  );
  return runs.find(({ span }) => span.start <= start && span.end >= end)?.span;
}
