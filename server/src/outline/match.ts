/**
 * Finds each section that a course asks for in a participant's document.
 *
 * Headings vary: they are renumbered, reworded, moved a level or into another section. The match is made top down.
 * The sections of one level are dealt out best first within the stretch of their parent; what then is still missing
 * is looked for in the rest of the document, by its exact words only.
 */
import { specsBelow } from '../course/section-specs.ts';
import type { Deliverable, SectionSpec } from '../course/types.ts';
import { remembered, rememberedPair } from '../document/remembered.ts';
import { slidesOf } from '../document/slides.ts';
import { readTitleBlock } from '../document/title-block.ts';
import type { Document, Heading, Section } from '../document/types.ts';
import { groupBy } from '../group-by.ts';
import {
  isContinuation,
  isOnlySlot,
  SAME,
  scoreHeading,
  SIMILAR,
  type HeadingScore,
} from './heading-score.ts';
import { isInstance } from './instances.ts';
import { partSections } from './part-sections.ts';
import { withUnheaded } from './unheaded.ts';
import type { DuplicateSection, MatchedSection, MissingSection, Outline } from './types.ts';

/** What a level of difference takes from a candidate's score: enough to prefer the nearer of two like headings. */
const LEVEL_COST = 0.04;

/** Aligns a document with what the course says about it. Any document has an outline. */
export function matchDocument(document: Document, deliverable: Deliverable): Outline {
  const slides = deliverable.format === 'slides';
  const shown = slides ? slidesOf(document) : document;
  const outline = new Matching(shown, shown.sections, deliverable, slides).outline();
  const sections = slides ? undefined : withUnheaded(outline, shown.sections);
  return sections ? new Matching(shown, sections, deliverable, slides).outline() : outline;
}

/** A matched section while its surroundings are still being found. */
interface Draft {
  readonly spec: SectionSpec;
  readonly section: Section;
  readonly index: number;
  readonly slotValue: string | undefined;
  readonly displaced: boolean;
  readonly parent: Draft | undefined;
  readonly children: Draft[];
  readonly own: Section[];
}

interface Candidate {
  readonly spec: SectionSpec;
  readonly index: number;
  readonly score: number;
  readonly slotValue: string | undefined;
}

interface Likely extends HeadingScore {
  readonly spec: SectionSpec;
}

/** For each deliverable, by its root: what a heading could be below one of its sections. */
const likelyBelow = remembered((root: SectionSpec) => {
  const specs = specsBelow(root);
  const fitsBetterElsewhere = (heading: Heading, spec: SectionSpec, reached: number) =>
    specs.some(
      (other) => other !== spec && !isOnlySlot(other) && scoreHeading(heading, other).score > reached,
    );
  return rememberedPair((heading: Heading, { children }: SectionSpec): readonly Likely[] =>
    children.flatMap((spec) => {
      const similar = scoreHeading(heading, spec);
      const isLikely = isOnlySlot(spec)
        ? spec.repeat
        : similar.score >= SAME ||
          (similar.score >= SIMILAR && !fitsBetterElsewhere(heading, spec, similar.score));
      return isLikely ? [{ spec, ...similar }] : [];
    }),
  );
});

/** A stretch of sections, by index, end exclusive. */
interface Scope {
  readonly start: number;
  readonly end: number;
}

class Matching {
  private readonly sections: readonly Section[];
  private readonly taken = new Map<number, Draft>();
  private readonly missing: { spec: SectionSpec; parent: Draft }[] = [];
  private readonly duplicates: { section: Section; first: Draft }[] = [];
  private readonly likelyIn: (heading: Heading, parent: SectionSpec) => readonly Likely[];
  private readonly document: Document;
  private readonly deliverable: Deliverable;
  private readonly slides: boolean;

  constructor(document: Document, sections: readonly Section[], deliverable: Deliverable, slides: boolean) {
    this.document = document;
    this.deliverable = deliverable;
    this.slides = slides;
    this.sections = sections;
    this.likelyIn = likelyBelow(deliverable.root);
  }

  outline(): Outline {
    const index = this.titleIndex();
    const root = this.take(
      { spec: this.deliverable.root, index, score: 1, slotValue: undefined },
      undefined,
      false,
    );
    if (index > 0) root.own.unshift(this.sectionAt(0));
    this.matchChildren(root, { start: index + 1, end: this.sections.length });
    this.findDisplaced();
    this.findInParts();
    this.shareOutUnknownSections(root);
    return freeze(this.document, this.deliverable, root, this.missing, this.duplicates);
  }

  private sectionAt(index: number): Section {
    const section = this.sections[index];
    if (!section) throw new RangeError(`no section ${index}`);
    return section;
  }

  /** The document's title is its first heading, unless that is already one of the sections asked for. */
  private titleIndex(): number {
    if (this.slides) return 0;
    const first = this.sections[1]?.content.heading;
    if (first?.level !== 1) return 0;
    const isSection = this.deliverable.root.children.some((spec) => scoreHeading(first, spec).score >= SAME);
    return isSection ? 0 : 1;
  }

  private take(candidate: Candidate, parent: Draft | undefined, displaced: boolean): Draft {
    const section = this.sectionAt(candidate.index);
    const { spec, index, slotValue } = candidate;
    const draft: Draft = {
      spec,
      section,
      index,
      slotValue,
      displaced,
      parent,
      children: [],
      own: [section],
    };
    this.taken.set(index, draft);
    parent?.children.push(draft);
    return draft;
  }

  private matchChildren(parent: Draft, scope: Scope): void {
    if (parent.spec.children.length === 0) return;
    const found = new Set<SectionSpec>();
    const sections = this.sections.slice(scope.start, scope.end);
    const level = parent.section.content.heading?.level ?? 0;
    for (const candidate of this.candidates(parent, scope)) {
      if (this.taken.has(candidate.index)) continue;
      if (found.has(candidate.spec) && !candidate.spec.repeat) continue;
      const { spec, index } = candidate;
      if (spec.repeat && isOnlySlot(spec) && !isInstance(spec, sections, index - scope.start, level))
        continue;
      found.add(candidate.spec);
      this.take(candidate, parent, false);
    }
    parent.children.sort((a, b) => a.index - b.index);
    this.noteDuplicates(parent, scope);
    parent.children.forEach((child, i) => {
      this.matchChildren(child, { start: child.index + 1, end: parent.children[i + 1]?.index ?? scope.end });
    });
    for (const spec of parent.spec.children) {
      if (!found.has(spec) && !spec.optional) this.missing.push({ spec, parent });
    }
  }

  /** All pairs of a heading in the scope and a child of `parent` that could belong together, the best first. */
  private candidates(parent: Draft, scope: Scope): Candidate[] {
    const candidates: Candidate[] = [];
    for (let index = scope.start; index < scope.end; index++) {
      const heading = this.sectionAt(index).content.heading;
      if (!heading) continue;
      if (this.slides && index === 1) {
        // Slide 1 is the title, whatever it says.
        const title = parent.spec.children[0];
        if (title) candidates.push({ spec: title, index, score: 2, slotValue: heading.title });
        continue;
      }
      for (const { spec, score, value } of this.likelyIn(heading, parent.spec)) {
        const distance = this.slides ? 0 : Math.abs(heading.level - spec.level);
        candidates.push({ spec, index, score: score - distance * LEVEL_COST, slotValue: value });
      }
    }
    return candidates.sort((a, b) => b.score - a.score || a.index - b.index);
  }

  private endOfTree(index: number, scope: Scope): number {
    const level = this.sectionAt(index).content.heading?.level ?? 0;
    let end = index + 1;
    while (end < scope.end && (this.sectionAt(end).content.heading?.level ?? 0) > level) end++;
    return end;
  }

  private noteDuplicates(parent: Draft, scope: Scope): void {
    for (let index = scope.start; index < scope.end; index++) {
      const section = this.sectionAt(index);
      const heading = section.content.heading;
      if (!heading || this.taken.has(index)) continue;
      const first = parent.children.find(
        (child) =>
          !child.spec.repeat &&
          child.section.content.heading?.level === heading.level &&
          child.section.parent === section.parent &&
          scoreHeading(heading, child.spec).score >= SAME,
      );
      if (!first) continue;
      if (isContinuation(heading.title)) {
        first.own.push(section);
        this.taken.set(index, first);
      } else this.duplicates.push({ section, first });
    }
  }

  /** A section that is not where it belongs is not missing when its very words stand elsewhere. */
  private findDisplaced(): void {
    for (const entry of this.missing.slice()) {
      if (entry.spec.slot !== undefined) continue;
      const index = this.sections.findIndex(
        (section, i) =>
          section.content.heading !== undefined &&
          !this.taken.has(i) &&
          !this.duplicates.some((duplicate) => duplicate.section === section) &&
          scoreHeading(section.content.heading, entry.spec).score >= SAME,
      );
      if (index < 0) continue;
      this.missing.splice(this.missing.indexOf(entry), 1);
      const draft = this.take(
        { spec: entry.spec, index, score: 1, slotValue: undefined },
        entry.parent,
        true,
      );
      this.matchChildren(draft, {
        start: index + 1,
        end: this.endOfTree(index, { start: 0, end: this.sections.length }),
      });
    }
  }

  /** A section is not missing when its parts stand where it belongs, each under a heading of its own. */
  private findInParts(): void {
    for (const entry of this.missing.slice()) {
      const { spec, parent } = entry;
      const end = this.endOfTree(parent.index, { start: 0, end: this.sections.length });
      const unknown = this.sections
        .map((section, index) => ({ section, index }))
        .filter(({ index }) => index > parent.index && index < end && !this.taken.has(index));
      const [first, ...others] = partSections(spec, unknown);
      if (!first) continue;
      this.missing.splice(this.missing.indexOf(entry), 1);
      const draft = this.take({ spec, index: first.index, score: 1, slotValue: undefined }, parent, false);
      for (const { section, index } of others) {
        this.taken.set(index, draft);
        draft.own.push(section);
      }
    }
  }

  /**
   * A section the course does not know belongs to the one it stands in: an unknown one's owner, else the nearest
   * matched section above that stands higher.
   */
  private shareOutUnknownSections(root: Draft): void {
    const owners = new Map<Section | undefined, Draft>();
    const above: Draft[] = [];
    this.sections.forEach((section, index) => {
      const level = section.content.heading?.level;
      const own = this.taken.get(index);
      if (own) above.push(own);
      if (level === undefined || own) return;
      const owner = owners.get(section.parent) ?? ownerBelow(above, level) ?? root;
      owners.set(section, owner);
      owner.own.push(section);
    });
  }
}

/** @param above the matched sections above, in document order */
function ownerBelow(above: readonly Draft[], level: number): Draft | undefined {
  const isHigher = (draft: Draft) => (draft.section.content.heading?.level ?? 0) < level;
  // From a displaced section nothing leads to those around it.
  let owner = above.findLast((draft) => !draft.displaced || isHigher(draft)) ?? above[0];
  while (owner && !isHigher(owner)) owner = owner.parent;
  return owner;
}

function freeze(
  document: Document,
  deliverable: Deliverable,
  root: Draft,
  missing: readonly { spec: SectionSpec; parent: Draft }[],
  duplicates: readonly { section: Section; first: Draft }[],
): Outline {
  const matched = new Map<Draft, MatchedSection>();
  const build = (draft: Draft, parent: MatchedSection | undefined): MatchedSection => {
    const children: MatchedSection[] = [];
    const { spec, section, slotValue, displaced } = draft;
    const own = draft.own.toSorted((a, b) => a.offset - b.offset);
    const titleBlock = parent || deliverable.format === 'slides' ? undefined : readTitleBlock(document);
    const result = { spec, section, parent, slotValue, displaced, own, children, titleBlock };
    matched.set(draft, result);
    children.push(...draft.children.sort((a, b) => a.index - b.index).map((child) => build(child, result)));
    return result;
  };
  const built = build(root, undefined);
  const all = [...matched.values()].sort(
    (a, b) => a.section.offset - b.section.offset || Number(b === built) - Number(a === built),
  );
  const of = (draft: Draft) => matched.get(draft) ?? built;
  return {
    deliverable,
    document,
    root: built,
    matched: all,
    bySpec: groupBy(all, (section) => section.spec.id),
    missing: inTemplateOrder(
      missing.map(({ spec, parent }) => missingSection(spec, of(parent))),
      deliverable.root,
    ),
    duplicates: duplicates.map(({ section, first }): DuplicateSection => ({ section, first: of(first) })),
  };
}

function missingSection(spec: SectionSpec, parent: MatchedSection): MissingSection {
  const siblings = parent.spec.children;
  const before = siblings.slice(0, siblings.indexOf(spec)).map((sibling) => sibling.id);
  const placed = parent.children.filter((child) => !child.displaced && before.includes(child.spec.id));
  const nearest = Math.max(-1, ...placed.map((child) => before.indexOf(child.spec.id)));
  return { spec, parent, after: placed.findLast((child) => before.indexOf(child.spec.id) === nearest) };
}

function inTemplateOrder(missing: MissingSection[], root: SectionSpec): MissingSection[] {
  const order = new Map(specsBelow(root).map((spec, i) => [spec.id, i]));
  const rank = (entry: MissingSection) => order.get(entry.spec.id) ?? 0;
  return missing.sort((a, b) => rank(a) - rank(b) || a.parent.section.offset - b.parent.section.offset);
}
