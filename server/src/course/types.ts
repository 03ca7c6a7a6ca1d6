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
  /** Facts that all documents state alike. */
  readonly agree: readonly Agreement[];
  readonly synthesis: Synthesis;
  readonly rubric: Rubric;
}

/** A fact that says the same wherever it is stated. The first document of the course that states it is the reference. */
export interface Agreement {
  readonly fact: string;
  /** How two values of it are compared. */
  readonly as: 'name' | 'amount' | 'weeks';
  /** Names that it may have, each with its other wordings: two of them are two things. */
  readonly known: readonly (readonly string[])[];
  /** Facts that tell it too, where they hold one of the known names: the client's name may tell the industry. */
  readonly impliedBy: readonly string[];
  /** Ids of sections, or of whole deliverables, where a coarser rounding is as good. */
  readonly rounded: readonly string[];
}

/** What makes a capstone more than its exercises put together. */
export interface Synthesis {
  /** From when a section of a capstone's document counts as copied; undefined where nobody minds. */
  readonly copied: CopiedSpec | undefined;
  readonly tailored: readonly TailoredSpec[];
}

export interface CopiedSpec {
  /** How many words in a row are compared. */
  readonly run: number;
  /** How many words of prose a section has at the least. */
  readonly words: number;
  /** The share of its runs that stand in an exercise too, 0 to 1. */
  readonly share: number;
}

/** A document that speaks of at least one of some facts in its own words. */
export interface TailoredSpec {
  /** Id of the section at which it is said that the document does not. */
  readonly section: string;
  readonly facts: readonly string[];
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
  | DiagramExpectation
  | SlidesExpectation
  | MentionsExpectation
  | JsonExpectation
  | ValuesExpectation
  | ThresholdsExpectation
  | RisingExpectation
  | TrendExpectation
  | DurationExpectation
  | MeasurableExpectation
  | SumExpectation
  | WeightedExpectation
  | RangeExpectation
  | BestExpectation;

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
  /** Phrases that say it as well, wherever they stand in the section. */
  readonly says: readonly string[];
  /** It is asked for only where the document uses one of these phrases; empty for always. */
  readonly when: readonly string[];
}

export interface TableExpectation {
  readonly kind: 'table';
  readonly columns: readonly ColumnSpec[];
  readonly rows: Count;
  /** Rows that must be there, found by the words of their first cell. */
  readonly required: readonly RequiredRowSpec[];
}

export interface RequiredRowSpec extends RowSpec {
  /** As for a field. */
  readonly says: readonly string[];
  readonly when: readonly string[];
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

/** The section, with all below it, speaks of each of these. */
export interface MentionsExpectation {
  readonly kind: 'mentions';
  readonly concepts: readonly ConceptSpec[];
}

export interface ConceptSpec {
  /** What a message calls it. */
  readonly name: string;
  /** Phrases of which one will do; see `readPhrase` for their form. */
  readonly any: readonly string[];
  readonly severity: 'warning' | 'info';
  /** It is asked for only where the document uses one of these phrases; empty for always. */
  readonly when: readonly string[];
}

/** The section's JSON can be read and sets these. */
export interface JsonExpectation {
  readonly kind: 'json';
  readonly keys: readonly JsonKeySpec[];
}

/** Something that a configuration sets, whatever its key is called and however deep it stands. */
export interface JsonKeySpec {
  readonly name: string;
  /** Keys that set it; the first is the one a message shows. */
  readonly any: readonly string[];
  /** What its numbers count; undefined for plain numbers. */
  readonly unit: 'seconds' | undefined;
  /** Its number is no smaller. */
  readonly min: number | undefined;
  /** Name of an earlier key whose number is smaller than this one's. */
  readonly above: string | undefined;
  /** Kinds of thing that its keys and words name; empty where any will do. */
  readonly kinds: readonly JsonKindSpec[];
  /** How many different kinds are named at least. */
  readonly least: number;
  /** What a message says of the reason. */
  readonly why: string | undefined;
}

export interface JsonKindSpec {
  readonly name: string;
  readonly any: readonly string[];
}

/**
 * Where values stand: a column of the section's tables or one of its fields, by the name that the section's other
 * expectations give it; or the items of its lists.
 */
export interface ValuePlace {
  readonly in: 'column' | 'field' | 'items';
  /** Empty for items. */
  readonly name: string;
}

/** Each value comes from a set. */
export interface ValuesExpectation {
  readonly kind: 'values';
  readonly place: ValuePlace;
  /** The set, in its usual order. */
  readonly members: readonly RowSpec[];
}

/** In each row of a table, one limit is reached before the other. */
export interface ThresholdsExpectation {
  readonly kind: 'thresholds';
  /** Columns of the limit reached first, and of the one reached last. */
  readonly first: string;
  readonly last: string;
  /** Words that rows go by whose values are bad when high, or when low, where the limits themselves do not say so. */
  readonly high: readonly string[];
  readonly low: readonly string[];
}

/** The rows of a table follow each other in time. */
export interface RisingExpectation {
  readonly kind: 'rising';
  readonly column: string;
  /** What a number by itself counts. */
  readonly unit: 'week' | 'month';
  /** How many units the rows reach over at least; undefined where any number will do. */
  readonly covers: number | undefined;
  /** The decisions that the rows name; undefined where there are none. */
  readonly decisions: DecisionsSpec | undefined;
}

/** Moments that sections below another one name, each in a field or as the end of what its heading says. */
export interface DecisionsSpec {
  /** Id of the section above. */
  readonly from: string;
  /** Label of the field that shows that a section ends with a decision. */
  readonly field: string;
  /** Words by which a row is known to tell of one. */
  readonly words: readonly string[];
}

/** How numbers develop from row to row: they do not fall, and do not leap, without a word why. */
export interface TrendExpectation {
  readonly kind: 'trend';
  /** Column of the periods; rows that name none are left out. */
  readonly along: string;
  readonly columns: readonly string[];
  /** Between neighbouring rows a number grows less than so many times; undefined where it may leap. */
  readonly leap: number | undefined;
  /** Id of the section with a trend of its own: numbers here may fall unless those there grow. Undefined: they never may. */
  readonly while: string | undefined;
}

/** How long what the section plans takes, by its heading or a field. */
export interface DurationExpectation {
  readonly kind: 'duration';
  readonly minWeeks: number | undefined;
  readonly maxWeeks: number | undefined;
  /** Labels of the fields that may say so. */
  readonly fields: readonly string[];
  /** The question that a length outside of it raises. */
  readonly ask: string;
}

/** What is promised can be measured. */
export interface MeasurableExpectation {
  readonly kind: 'measurable';
  readonly place: ValuePlace;
  /** What each value names: an amount, or whatever can be checked (a number, a comparison, a date, an event). */
  readonly by: 'amount' | 'anything';
  /** What a message asks for; undefined where any number, date or event will do. */
  readonly say: string | undefined;
}

/** Numbers of a table that others of it add up to. */
export interface SumExpectation {
  readonly kind: 'sum';
  readonly sum: SumSpec;
}

export type SumSpec =
  /** In each row, one column is the sum of others. */
  | { readonly of: 'columns'; readonly total: string; readonly parts: readonly string[] }
  /** A row is the sum of the rows above it. Nothing is checked where there is no such row. */
  | { readonly of: 'rows'; readonly row: RowSpec; readonly columns: readonly string[] }
  /** A row is what the rows of single periods come to: their sum where all are there, else between first and last times all. */
  | {
      readonly of: 'periods';
      readonly row: RowSpec;
      readonly columns: readonly string[];
      readonly periods: readonly PeriodSpec[];
    }
  /** A column's shares make 100 %, in percent or as fractions; `row` closes the column and holds no share. */
  | { readonly of: 'shares'; readonly column: string; readonly row: RowSpec | undefined };

/** A run of rows called by a name and a number: `Month 1` to `Month 12`. */
export interface PeriodSpec extends RowSpec {
  readonly count: number;
}

/** In a row, each of some columns holds the weighted sum of its numbers above. */
export interface WeightedExpectation {
  readonly kind: 'weighted';
  readonly weights: string;
  /** Name of the repeated column. */
  readonly scores: string;
  readonly row: RowSpec;
}

/** Numbers lie within limits. */
export interface RangeExpectation {
  readonly kind: 'range';
  readonly place: ValuePlace;
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** What they count: `%`, `$`, or a unit (`months`), to which others of its kind are converted; undefined for plain numbers. */
  readonly unit: string | undefined;
  /** The question that a number outside raises, with `{value}` in its place; undefined where it is simply wrong. */
  readonly ask: string | undefined;
  readonly severity: 'error' | 'warning' | 'info';
  /** Words of which one stands beside each number that is meant; empty where all are. */
  readonly beside: readonly string[];
  /** Words behind a number that show that another one is meant. */
  readonly not: readonly string[];
  /** Words anywhere in a row (or value) that explain a number outside. */
  readonly unless: readonly string[];
  /** Rows that hold something else. */
  readonly except: readonly RowSpec[];
}

/** What the section chooses is what a table rates highest, or the section says why not. */
export interface BestExpectation {
  readonly kind: 'best';
  /** The fact that the section states with its choice. */
  readonly fact: string;
  /** Id of the section whose table has a column for each choice. */
  readonly section: string;
  /** The row of that table that holds the ratings. */
  readonly row: RowSpec;
}

/** How many slides a deck has; stands at its title. */
export interface SlidesExpectation extends Count {
  readonly kind: 'slides';
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
  /**
   * The heading slot value of the given repeated section that the text here names: behind one of the cues, in the heading,
   * in bold, or before the others. In another document than that section's, whatever stands here may name it.
   */
  | {
      readonly fact: string;
      readonly kind: 'among';
      readonly section: string;
      readonly cues: readonly string[];
      /** The row of a table that says it, where there is one. */
      readonly row: RowSpec | undefined;
      /** Words of a clause that speaks of another one. */
      readonly without: readonly string[];
    }
  /** A clause that has one of the words and none of the others. */
  | {
      readonly fact: string;
      readonly kind: 'near';
      readonly words: readonly string[];
      readonly without: readonly string[];
      /** So many words the clause has at the most: a longer one may well speak of something else. */
      readonly longest: number | undefined;
    }
  /** When each of several things is due: the sections right below another one. */
  | { readonly fact: string; readonly kind: 'weeks'; readonly parts: readonly RowSpec[] };

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
  readonly redFlags: readonly RedFlag[];
  readonly interventions: readonly Intervention[];
}

/** What an instructor is warned of, and by which findings it shows. */
export interface RedFlag {
  readonly title: string;
  readonly rules: readonly string[];
  /** Ids of the sections (each with all below it) where those findings count; empty for everywhere. */
  readonly sections: readonly string[];
}

/** When an instructor should do something, and what. All conditions that are given must hold. */
export interface Intervention {
  readonly title: string;
  readonly advice: string;
  /** Of these sections (each with all below it), so many are not written to the end. */
  readonly incomplete:
    { readonly of: readonly string[]; readonly min: number; readonly max: number } | undefined;
  /** No criterion is estimated above these points. */
  readonly pointsUpTo: number | undefined;
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
