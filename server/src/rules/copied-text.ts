import type { CopiedSpec } from '../course/types.ts';
import type { Section, SectionContent, Span } from '../document/types.ts';
import type { MatchedSection, Outline } from '../outline/types.ts';
import { ownProse, proseOf } from './agreement/own-prose.ts';
import { wordRuns, type WordRuns } from './agreement/word-runs.ts';
import { sectionName } from './reading/place.ts';
import type { CapstoneRule, DocumentReport, DocumentView } from './types.ts';
import { WRITTEN } from './reading/expectations.ts';

/** A section of the capstone repeats an exercise word for word. */
export const copiedText: CapstoneRule = {
  id: 'copied-text',
  scope: 'capstone',
  severity: 'warning',
  check: ({ course, documents }) => {
    const { copied } = course.synthesis;
    if (!copied) return [];
    const exercises = documents.filter(({ deliverable }) => deliverable.role === 'exercise');
    return documents
      .filter(({ deliverable }) => deliverable.role === 'capstone')
      .flatMap((document) =>
        document.outline.matched.flatMap((matched) =>
          matched.own.flatMap((section) => copiedIn({ document, matched, section }, exercises, copied) ?? []),
        ),
      );
  },
};

interface Place {
  readonly document: DocumentView;
  readonly matched: MatchedSection;
  readonly section: Section;
}

/** Where the runs of words of an exercise stand. */
type Index = ReadonlyMap<number, Place>;

const indexes = new WeakMap<Outline, { readonly copied: CopiedSpec; readonly index: Index }>();

function copiedIn(
  place: Place,
  exercises: readonly DocumentView[],
  copied: CopiedSpec,
): DocumentReport | undefined {
  const { document, matched, section } = place;
  const copy = copyIn(place, exercises, copied);
  if (!copy) return undefined;
  const { share, span, source } = copy;
  const name = sectionName(source.section, source.matched.spec);
  return {
    document,
    report: {
      message: `${Math.round(share * 100)} % of “${sectionName(section, matched.spec)}” repeats ${source.document.path} › ${name} word for word. Say what it means for the reader of this document, in a few sentences of its own.`,
      section,
      span,
      spec: matched.spec,
      check: WRITTEN,
      related: [
        {
          path: source.document.path,
          section: source.section,
          span: source.section.content.heading?.titleSpan ?? { start: 0, end: 0 },
          message: 'It is taken from here',
        },
      ],
    },
  };
}

/** What a section repeats. */
interface Copy {
  readonly share: number;
  /** Where the largest part of it stands. */
  readonly span: Span;
  /** Where most of it comes from. */
  readonly source: Place;
}

/** The last answer for each section, and what it rests on besides. */
const copies = new WeakMap<
  SectionContent,
  {
    readonly exercises: readonly DocumentView[];
    readonly copied: CopiedSpec;
    readonly copy: Copy | undefined;
  }
>();

function copyIn(place: Place, exercises: readonly DocumentView[], copied: CopiedSpec): Copy | undefined {
  const { content } = place.section;
  const before = copies.get(content);
  const isSame =
    before?.copied === copied &&
    before.exercises.length === exercises.length &&
    exercises.every(({ outline }, i) => outline === before.exercises[i]?.outline);
  if (isSame) return before.copy;
  const copy = findCopy(place, exercises, copied);
  copies.set(content, { exercises, copied, copy });
  return copy;
}

function findCopy(
  { matched, section }: Place,
  exercises: readonly DocumentView[],
  copied: CopiedSpec,
): Copy | undefined {
  const own = wordRuns(section.content, copied.run, (content) => ownProse(content, matched.spec));
  if (own.words.length < copied.words) return undefined;
  const sources = [...own.runs].map((run) => sourceOf(run, exercises, copied));
  const shared = sources.flatMap((source, at) => (source ? [at] : []));
  const share = shared.length / own.runs.length;
  if (share <= copied.share) return undefined;
  const source = mostFrequent(sources);
  return source && { share, span: largestRun(shared, own, copied.run), source };
}

function sourceOf(run: number, exercises: readonly DocumentView[], copied: CopiedSpec): Place | undefined {
  for (const exercise of exercises) {
    const source = indexOf(exercise, copied).get(run);
    if (source) return source;
  }
  return undefined;
}

function indexOf(document: DocumentView, copied: CopiedSpec): Index {
  const before = indexes.get(document.outline);
  if (before?.copied === copied) return before.index;
  const index = new Map<number, Place>();
  for (const matched of document.outline.matched) {
    for (const section of matched.own) {
      const place = { document, matched, section };
      for (const run of wordRuns(section.content, copied.run, proseOf).runs) index.set(run, place);
    }
  }
  indexes.set(document.outline, { copied, index });
  return index;
}

function mostFrequent(sources: readonly (Place | undefined)[]): Place | undefined {
  const counts = new Map<Place, number>();
  for (const source of sources) if (source) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** From the first to the last word of the longest stretch of shared runs; a changed word or two part none. */
function largestRun(shared: readonly number[], { words }: WordRuns, length: number): Span {
  let best = { first: shared[0] ?? 0, last: shared[0] ?? 0 };
  let current = best;
  for (const at of shared.slice(1)) {
    current = at - current.last <= 2 * length ? { ...current, last: at } : { first: at, last: at };
    if (current.last - current.first > best.last - best.first) best = current;
  }
  return { start: words[best.first]?.start ?? 0, end: words[best.last + length - 1]?.end ?? 0 };
}
