/**
 * A compiled course: what `npm run build` makes of a folder under `templates/`.
 *
 * It is plain JSON. `docs/course-format.md` describes the source form of everything here.
 */

export interface Course {
  readonly id: string;
  readonly title: string;
  readonly deliverables: readonly Deliverable[];
  /** Named values that documents state and prompts mention, by name. */
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  readonly rubric: Rubric;
}

export interface FactDeclaration {
  /** Words that stand for the value in a sentence while it is unknown: "the client". */
  readonly title: string;
  /** Whether the value is a name, which keeps its capital within a sentence. */
  readonly name: boolean;
}

/** One document a course asks for. */
export interface Deliverable {
  readonly id: string;
  /** The exercise's number as the course prints it: "1.1". */
  readonly exercise: string;
  readonly title: string;
  readonly file: string;
  /** Other file names that are accepted for it. */
  readonly alsoNamed: readonly string[];
  /** Exercises feed; the capstone's documents are fed. */
  readonly role: 'exercise' | 'capstone';
  /** In a slide deck each slide is a section: `### Slide 1: Title`, or Marp slides parted by `---`. */
  readonly format: 'document' | 'slides';
  /** Front matter that a scaffold starts with (a deck's Marp settings), without fences. */
  readonly frontMatter: string | undefined;
  /** The document's title section (level 1) with all others under it. */
  readonly root: SectionSpec;
}

/** What the course says about one section. */
export interface SectionSpec {
  /** Deliverable and the slugs of the headings above: "cost-model/total-cost-summary". */
  readonly id: string;
  /** The heading as the template words it. A slot stands in braces: "Selected Platform: {platform}". */
  readonly title: string;
  readonly aliases: readonly string[];
  /** The fact that the heading's slot states; undefined where the heading has no slot. */
  readonly slot: string | undefined;
  readonly level: number;
  readonly optional: boolean;
  /** The section stands once for each thing (platform, procedure); undefined for a section that stands once. */
  readonly repeat: Count | undefined;
  /** Id of an earlier sibling whose place in the order this one shares: either may come first. */
  readonly anyOrderWith: string | undefined;
  /** Id of the rubric criterion its findings count for; undefined where it counts for none. */
  readonly criterion: string | undefined;
  readonly expectations: readonly Expectation[];
  readonly facts: readonly FactReading[];
  /** Ids of the sections in other deliverables that feed this one. */
  readonly from: readonly string[];
  /** What a scaffold writes under the heading, in order. */
  readonly body: readonly TemplateBlock[];
  readonly children: readonly SectionSpec[];
}

export interface Count {
  readonly min: number;
  readonly max: number | undefined;
}

/** Something a section must hold. `kind` names the rule that checks it. */
export type Expectation =
  | ParagraphsExpectation
  | WordsExpectation
  | ItemsExpectation
  | FieldsExpectation
  | TableExpectation
  | CodeExpectation
  | DiagramExpectation;

/** Paragraphs of running text. */
export interface ParagraphsExpectation extends Count {
  readonly kind: 'paragraphs';
}

/** Words of running text and list items, sections below included. */
export interface WordsExpectation extends Count {
  readonly kind: 'words';
}

export interface ItemsExpectation extends Count {
  readonly kind: 'items';
  /** `any` counts top-level items of all lists. */
  readonly list: 'ordered' | 'bullet' | 'checklist' | 'any';
}

export interface FieldsExpectation {
  readonly kind: 'fields';
  readonly fields: readonly FieldSpec[];
}

export interface FieldSpec {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly optional: boolean;
  /** How many items its value needs, where the value is a list; undefined where any value will do. */
  readonly items: Count | undefined;
}

export interface TableExpectation {
  readonly kind: 'table';
  readonly columns: readonly ColumnSpec[];
  readonly rows: Count;
  /** Rows that must be there, found by the words of their first cell. */
  readonly required: readonly RowSpec[];
}

export interface ColumnSpec {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly optional: boolean;
  /** Stands for several columns (one a platform); `name` is then only how they are called together. */
  readonly repeat: Count | undefined;
}

export interface RowSpec {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface CodeExpectation {
  readonly kind: 'code';
  /** Accepted languages of the fence, in lower case; the first is the one a message names. */
  readonly languages: readonly string[];
}

export interface DiagramExpectation {
  readonly kind: 'diagram';
}

/** How a fact is read from its section. */
export type FactReading =
  | {
      readonly fact: string;
      readonly kind: 'field';
      readonly label: string;
      readonly aliases: readonly string[];
    }
  /** The cell where the row (by its first cell) and the column cross. */
  | { readonly fact: string; readonly kind: 'cell'; readonly row: RowSpec; readonly column: RowSpec }
  /** The first heading slot value of the given repeated section that the text here names, bold text first. */
  | { readonly fact: string; readonly kind: 'among'; readonly section: string };

/** One piece of a template's text. */
export type TemplateBlock =
  /** Markdown with `{fact}` slots; each piece is written as it stands. */
  | { readonly kind: 'text'; readonly markdown: string }
  /** Data to bring over; `fallback` is the Markdown written while the source is not there. */
  | { readonly kind: 'carry'; readonly carry: Carry; readonly fallback: string };

/** How data of other documents is reshaped for this one. `from` holds section ids. */
export type Carry =
  /** The first table of the source, its columns chosen and filled by `{Column}` patterns. */
  | {
      readonly kind: 'table';
      readonly from: readonly string[];
      readonly columns: Readonly<Record<string, string>>;
    }
  /** The first table of the source, whole, but for the columns named. */
  | { readonly kind: 'columns'; readonly from: readonly string[]; readonly without: readonly string[] }
  /** One row of the source turned into rows of `headers[0]` (column name) and `headers[1]` (cell); further columns take `fill`. */
  | {
      readonly kind: 'transpose';
      readonly from: readonly string[];
      readonly row: RowSpec;
      readonly headers: readonly string[];
      readonly fill: string;
    }
  /** A row for each source: its name, then the names and the details of what it holds. */
  | {
      readonly kind: 'gather';
      readonly headers: readonly [string, string, string];
      readonly rows: readonly GatherRow[];
      readonly max: number;
    }
  /** Name and detail pairs of the source (table, fields, lead-in list items) as a table of two columns. */
  | { readonly kind: 'pairs'; readonly from: readonly string[]; readonly headers: readonly [string, string] }
  /** `**Label:** value` lines, each value found in the source. */
  | { readonly kind: 'fields'; readonly from: readonly string[]; readonly fields: readonly CarryField[] }
  /** The first diagram of the source. */
  | { readonly kind: 'diagram'; readonly from: readonly string[] }
  /** A Mermaid gantt: a bar a phase (the children of `phases`, with their weeks), a milestone a row of `milestones`. */
  | { readonly kind: 'gantt'; readonly from: readonly string[]; readonly title: string };

export interface GatherRow {
  readonly name: string;
  readonly from: string;
}

export interface CarryField {
  readonly label: string;
  /** Words by which a clause of the source is taken for this label, where no field has it. */
  readonly find: readonly string[];
  /** The fact that states the value, taken before anything else; undefined for none. */
  readonly fact: string | undefined;
}

/** The course's rubric. */
export interface Rubric {
  /** Points from which a capstone is certified. */
  readonly certification: number;
  /** Points from which it is distinguished. */
  readonly distinction: number;
  /** Documents that certification takes, whatever the points. */
  readonly needs: readonly Need[];
  readonly criteria: readonly Criterion[];
}

/** A deliverable and the share of its required sections that must be written, 0 to 1. */
export interface Need {
  readonly deliverable: string;
  readonly share: number;
}

export interface Criterion {
  readonly id: string;
  readonly title: string;
  /** From the highest level down to the lowest. */
  readonly levels: readonly Level[];
  readonly evidence: readonly EvidenceSpec[];
}

/** One level of a criterion: the points it gives and the share of evidence it takes (0 for the lowest). */
export interface Level {
  readonly points: number;
  readonly share: number;
  readonly text: string;
}

export interface EvidenceSpec {
  readonly id: string;
  readonly title: string;
  /** Ids of sections (each with all below it) or of whole deliverables; empty where only a person can judge. */
  readonly sections: readonly string[];
}
