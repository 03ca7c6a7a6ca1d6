import { findSpec } from '../course/section-specs.ts';
import type { SectionSpec, TailoredSpec } from '../course/types.ts';
import { rememberedPair } from '../document/remembered.ts';
import type { SectionContent } from '../document/types.ts';
import { firstValues } from '../outline/facts.ts';
import { isWritten } from '../outline/written.ts';
import { distinctive, nameOf, wordsOf } from './agreement/names.ts';
import { ownProse } from './agreement/own-prose.ts';
import { WRITTEN } from './reading/expectations.ts';
import { headingSpan } from './reading/place.ts';
import type { CapstoneRule, CapstoneView, DocumentReport, DocumentView } from './types.ts';

/** A document never speaks of the client it is written for. */
export const genericContent: CapstoneRule = {
  id: 'generic-content',
  scope: 'capstone',
  severity: 'warning',
  check: (capstone) =>
    capstone.course.synthesis.tailored.flatMap((tailored) => genericIn(tailored, capstone) ?? []),
};

/** Words that begin alike are forms of one: "bank", "banking"; "clinic", "clinical". */
const STEM = 5;
const SHORTEST_STEM = 3;

function genericIn(
  { section: id, facts }: TailoredSpec,
  { course, documents }: CapstoneView,
): DocumentReport | undefined {
  const place = findSpec(course, id);
  const document = documents.find(({ deliverable }) => deliverable === place?.deliverable);
  const matched = document?.outline.bySpec.get(id)?.[0];
  if (!place || !document || !matched || !isWritten(matched)) return undefined;
  const values = firstValues(documents.flatMap((each) => each.facts));
  const known = facts.flatMap((fact) => {
    const stems = stemsOf(values.get(fact) ?? '');
    return stems.length > 0 ? [{ fact, stems }] : [];
  });
  if (known.length === 0) return undefined;
  for (const words of proseOf(document)) {
    if (known.some(({ stems }) => isNamed(stems, words))) return undefined;
  }
  const titles = known.map(({ fact }) => course.facts[fact]?.title ?? fact);
  const anyOf = titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join(', ')} or ${titles.at(-1)}`;
  return {
    document,
    report: {
      message: `No sentence of this document names ${anyOf}: it could be for anybody. Open with the client’s own situation, by name.`,
      section: matched.section,
      span: headingSpan(matched.section),
      spec: matched.spec,
      check: WRITTEN,
    },
  };
}

/**
 * The words of each paragraph and list item; the title's own section names the client in any case. What the course does
 * not know, and the root owns, comes last: it may be long.
 */
function* proseOf({ outline }: DocumentView): Generator<readonly string[]> {
  const [root, ...others] = outline.matched;
  for (const { own, spec } of [...others, ...(root ? [root] : [])]) {
    for (const section of own) {
      if (section === outline.root.section || !section.content.heading) continue;
      yield* wordsOfProse(section.content, spec);
    }
  }
}

const wordsOfProse = rememberedPair((content: SectionContent, spec: SectionSpec): readonly string[][] =>
  ownProse(content, spec).map(({ start, end }) => wordsOf(content.text.slice(start, end))),
);

/** How the words begin that tell a value apart: those of its name, or of its first clause. */
function stemsOf(value: string): string[] {
  const words = distinctive(wordsOf(nameOf(value))).filter((word) => word.length >= SHORTEST_STEM);
  return [...new Set(words.map((word) => word.slice(0, STEM)))];
}

/** Half of the words of a value name it where they stand together. */
function isNamed(stems: readonly string[], words: readonly string[]): boolean {
  const found = stems.filter((stem) =>
    words.some((word) => word.startsWith(stem) || (word.length > SHORTEST_STEM && stem.startsWith(word))),
  );
  return found.length >= stems.length / 2;
}
