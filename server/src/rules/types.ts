/** What a rule is and what it finds. */
import type { Course, Deliverable, SectionSpec } from '../course/types.ts';
import type { Edit } from '../document/edit.ts';
import type { Section, Span } from '../document/types.ts';
import type { Fact } from '../outline/facts.ts';
import type { MatchedSection, Outline } from '../outline/types.ts';
import type { Severity } from '../report.ts';

/** An expectation not met, at a range. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What is missing and what would fill it, in a sentence or two. */
  readonly message: string;
  readonly section: Section;
  readonly span: Span;
  /** The section of the course it is about. */
  readonly spec: SectionSpec;
  /** Which of the spec's checks fails: `written`, or the kind of an expectation and its index. */
  readonly check: string;
  readonly related?: readonly RelatedPlace[];
}

export interface RelatedPlace {
  /** Path of the document, where it is another one. */
  readonly path?: string;
  readonly section: Section;
  readonly span: Span;
  readonly message: string;
}

/** What a rule reports; the runner adds the rule's name and, unless the rule knows better, its severity. */
export type Report = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

/** An edit that mends a finding. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface FixContext {
  readonly course: Course;
  readonly outline: Outline;
  /** Values of the capstone's facts, by name. */
  readonly facts: ReadonlyMap<string, string>;
}

interface RuleBase {
  /** The code of its diagnostics, and the name of its file and documentation. */
  readonly id: string;
  readonly severity: Severity;
  readonly fix?: (finding: Finding, context: FixContext) => Fix | undefined;
}

/** Looks at one section and what the course says of it, and nothing else. */
export interface SectionRule extends RuleBase {
  readonly scope: 'section';
  readonly check: (matched: MatchedSection) => readonly Report[];
}

/** Looks at how the sections of a document stand to each other. */
export interface OutlineRule extends RuleBase {
  readonly scope: 'outline';
  readonly check: (outline: Outline) => readonly Report[];
}

/** Looks at how the documents of a capstone agree. */
export interface CapstoneRule extends RuleBase {
  readonly scope: 'capstone';
  readonly check: (capstone: CapstoneView) => readonly DocumentReport[];
}

/** A capstone as a rule sees it: the documents that are there, in course order. */
export interface CapstoneView {
  readonly course: Course;
  readonly documents: readonly DocumentView[];
}

export interface DocumentView {
  readonly path: string;
  readonly deliverable: Deliverable;
  readonly outline: Outline;
  readonly facts: readonly Fact[];
}

/** A report and the document it is about. */
export interface DocumentReport {
  readonly document: DocumentView;
  readonly report: Report;
}

/** A rule that needs one document and nothing else. */
export type DocumentRule = SectionRule | OutlineRule;

export type Rule = DocumentRule | CapstoneRule;
