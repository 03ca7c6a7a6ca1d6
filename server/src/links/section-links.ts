/** Which section of an exercise feeds which section of the capstone, and whether the two still go together. */
import { feedingIds, findSpec, specsBelow } from '../course/section-specs.ts';
import type { SectionSpec } from '../course/types.ts';
import { remembered } from '../document/remembered.ts';
import type { Section } from '../document/types.ts';
import type { MatchedSection } from '../outline/types.ts';
import { isWritten } from '../outline/written.ts';
import type { LinkState } from '../report.ts';
import { fingerprintOf } from './fingerprint.ts';
import { provenanceOf, type RememberedSource } from './provenance.ts';
import { readReference, type CourseSection } from './references.ts';
import type { CapstoneSources, SourceDocument } from './sources.ts';

export interface SectionLink {
  readonly source: LinkedSource;
  readonly fed: FedSection;
  readonly state: LinkState;
  /** Where the section remembers the source. */
  readonly mark: SourcePlace | undefined;
}

export interface LinkedSource extends CourseSection {
  /** Undefined where the document is missing. */
  readonly document: SourceDocument | undefined;
  /** What stands for it in the document; more than one only for a repeated section. */
  readonly sections: readonly MatchedSection[];
  /** What it says now; undefined where it says nothing yet. */
  readonly fingerprint: string | undefined;
}

export interface FedSection extends CourseSection {
  readonly document: SourceDocument | undefined;
  /** Undefined where the section is missing. */
  readonly matched: MatchedSection | undefined;
}

/** A source as a comment names it, and the section that the comment stands in. */
export interface SourcePlace {
  readonly section: Section;
  readonly source: RememberedSource;
}

/** All links of a capstone: fed sections in the order of the course, their sources in the order of the template. */
export function linksOf(capstone: CapstoneSources): SectionLink[] {
  return capstone.course.deliverables.flatMap((deliverable) => {
    const document = capstone.documents.find((each) => each.deliverable.id === deliverable.id);
    return [deliverable.root, ...specsBelow(deliverable.root)].flatMap((spec) => {
      const matches = document?.outline.bySpec.get(spec.id) ?? [];
      if (matches.length === 0 && spec.optional) return [];
      return (matches.length > 0 ? matches : [undefined]).flatMap((matched) =>
        linksInto({ deliverable, spec, document, matched }, capstone),
      );
    });
  });
}

/** The sections that feed one of the course's, in the order of the template. */
export function sourcesFor(spec: SectionSpec, capstone: CapstoneSources): LinkedSource[] {
  return ownSources(spec).flatMap((id) => linkedSource(id, capstone) ?? []);
}

/** The sources that a section's comments name, each with its place. */
export function marksIn(matched: MatchedSection): SourcePlace[] {
  return matched.own.flatMap((section) =>
    provenanceOf(section.content).map((source) => ({ section, source })),
  );
}

/** The links into one section. Besides the sources that the course names, a participant may name more. */
export function linksInto(fed: FedSection, capstone: CapstoneSources): SectionLink[] {
  const marks = new Map(
    (fed.matched ? marksIn(fed.matched) : []).flatMap((mark) => {
      const id = readReference(mark.source.reference.text, capstone.course)?.spec.id;
      return id === undefined ? [] : [[id, mark] as const];
    }),
  );
  return [...new Set([...ownSources(fed.spec), ...marks.keys()])].flatMap((id) => {
    const source = linkedSource(id, capstone);
    const mark = marks.get(id);
    return source ? [{ source, fed, mark, state: stateOf(source, fed, mark) }] : [];
  });
}

function linkedSource(id: string, { course, documents }: CapstoneSources): LinkedSource | undefined {
  const found = findSpec(course, id);
  if (!found) return undefined;
  const document = documents.find((each) => each.deliverable.id === found.deliverable.id);
  const sections = document?.outline.bySpec.get(id) ?? [];
  const fingerprint = sections.some(saysSomething) ? fingerprintOf(sections) : undefined;
  return { ...found, document, sections, fingerprint };
}

function stateOf(source: LinkedSource, fed: FedSection, mark: SourcePlace | undefined): LinkState {
  if (source.fingerprint === undefined) return 'not started';
  if (!fed.matched || !saysSomething(fed.matched)) return 'not written';
  const before = mark?.source.fingerprint?.text;
  if (before === undefined) return 'unremembered';
  return before === source.fingerprint ? 'in step' : 'changed';
}

/** What feeds a section below feeds the one around it too: it is named where it goes. */
const ownSources = remembered((spec: SectionSpec): readonly string[] => {
  const below = new Set(specsBelow(spec).flatMap(feedingIds));
  return feedingIds(spec).filter((id) => !below.has(id));
});

const saysSomething: (matched: MatchedSection) => boolean = remembered(
  (matched) => isWritten(matched) || matched.children.some(saysSomething),
);
