/** What a rule is and what it finds. */
import type { Course, Deliverable, SectionSpec } from '../course/types.ts';
import type { Edit } from '../document/edit.ts';
import type { Section, Span } from '../document/types.ts';
import type { Fact } from '../outline/facts.ts';
import type { DiagramProblem } from '../mermaid/types.ts';
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
  /** The column, row, field or value of the course that it is about; what a fix needs to know. */
  readonly subject?: string;
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
  /** What it does, as an order: "Correct the total to $93,632". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** It loses nothing, leaves nothing to choose and is right beyond doubt: it may be done whenever a document is saved. */
  readonly safe?: boolean;
  /** What is wrong may be something else, a part rather than the total: it is offered and not put forward. */
  readonly doubtful?: boolean;
}

export interface FixContext {
  readonly course: Course;
  readonly outline: Outline;
  /** All documents of the capstone, in course order. */
  readonly documents: readonly DocumentView[];
  /** Values of the capstone's facts, by name. */
  readonly facts: ReadonlyMap<string, string>;
}

interface RuleBase {
  /** The code of its diagnostics, and the name of its file and documentation. */
  readonly id: string;
  readonly severity: Severity;
  readonly fix?: (finding: Finding, context: FixContext) => Fix | undefined;
  /** Other ways to mend it, none as likely to be meant as `fix`. */
  readonly otherFixes?: (finding: Finding, context: FixContext) => readonly Fix[];
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

/**
 * Needs files besides the capstone's documents, or much time: runs after all other rules and holds none of them up.
 * Whoever runs it remembers what it asks for.
 */
export interface LaterRule extends RuleBase {
  readonly scope: 'later';
  readonly check: (outline: Outline, surroundings: Surroundings) => Promise<readonly Report[]>;
}

/** What a document stands among. Paths are relative to its folder, with forward slashes and without escapes. */
export interface Surroundings {
  /** The names of what is in a folder; undefined where there is no folder, or it is not ours to look at. */
  list(folder: string): Promise<readonly string[] | undefined>;
  /** Whether a path leads to a place that we may look at. */
  isOurs(path: string): boolean;
  /** The places within another Markdown file that a link may lead to; undefined where it cannot be read. */
  anchors(file: string): Promise<ReadonlySet<string> | undefined>;
  /** What keeps a Mermaid diagram from being drawn. */
  diagramProblems(text: string): Promise<readonly DiagramProblem[]>;
}

/** A rule that needs one document and nothing else. */
export type DocumentRule = SectionRule | OutlineRule;

export type Rule = DocumentRule | CapstoneRule | LaterRule;
