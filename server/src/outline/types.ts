/** Where the sections of a deliverable stand in a participant's document. */
import type { Deliverable, SectionSpec } from '../course/types.ts';
import type { TitleBlock } from '../document/title-block.ts';
import type { Document, Section } from '../document/types.ts';

export interface Outline {
  readonly deliverable: Deliverable;
  /** The document as matched: for a deck, the one whose sections are slides. */
  readonly document: Document;
  /** The title section, or the preamble of a document that has no title. */
  readonly root: MatchedSection;
  /** Every matched section, the root first, then in document order. */
  readonly matched: readonly MatchedSection[];
  /** The matched sections of each spec that has any; more than one only for a repeated section. */
  readonly bySpec: ReadonlyMap<string, readonly MatchedSection[]>;
  /** Required sections that are nowhere, without those whose parent is missing too; in template order. */
  readonly missing: readonly MissingSection[];
  /** Sections whose heading says what an earlier one already holds. */
  readonly duplicates: readonly DuplicateSection[];
}

export interface MatchedSection {
  readonly spec: SectionSpec;
  readonly section: Section;
  readonly parent: MatchedSection | undefined;
  /** What stands in the heading's slot; undefined where the spec has none or it is empty. */
  readonly slotValue: string | undefined;
  /** Whether it was found outside the section it belongs to. */
  readonly displaced: boolean;
  /** The section itself and the sections below it that the course does not know; the root's are all that nobody else has. */
  readonly own: readonly Section[];
  /** In document order. */
  readonly children: readonly MatchedSection[];
  /** What the front matter states: the root's only, and none of a deck's, which shows it to nobody. */
  readonly titleBlock: TitleBlock | undefined;
}

export interface MissingSection {
  readonly spec: SectionSpec;
  /** The section it belongs to, which is there. */
  readonly parent: MatchedSection;
  /** The sibling it should follow; undefined where it should come first. */
  readonly after: MatchedSection | undefined;
}

export interface DuplicateSection {
  readonly section: Section;
  readonly first: MatchedSection;
}
