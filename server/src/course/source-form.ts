/** The source form of a course, as `format.schema.json` lets it through. */
import type { ItemsExpectation } from './types.ts';

export interface CourseSource {
  readonly id: string;
  readonly title: string;
  readonly templates: readonly string[];
  readonly facts?: Readonly<Record<string, { readonly title: string; readonly name?: boolean }>>;
  readonly rubric: RubricSource;
}

export interface RubricSource {
  readonly certification: number;
  readonly distinction: number;
  readonly needs?: readonly { readonly deliverable: string; readonly share: number }[];
  readonly criteria: readonly CriterionSource[];
}

export interface CriterionSource {
  readonly id: string;
  readonly title: string;
  readonly levels: readonly { readonly points: number; readonly share: number; readonly text: string }[];
  readonly evidence: readonly {
    readonly id: string;
    readonly title: string;
    readonly sections?: readonly string[];
  }[];
}

export interface FrontMatterSource {
  readonly deliverable: string;
  readonly exercise: string;
  readonly file: string;
  readonly alsoNamed?: readonly string[];
  readonly role?: 'exercise' | 'capstone';
  readonly format?: 'document' | 'slides';
  readonly frontMatter?: string;
}

export interface ExpectSource {
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
  readonly repeat?: CountSource;
  readonly anyOrderWith?: string;
  readonly criterion?: string;
  readonly from?: readonly string[];
  readonly facts?: Readonly<Record<string, ReadingSource>>;
  readonly paragraphs?: CountSource;
  readonly words?: CountSource;
  readonly items?: CountSource & { readonly kind?: ItemsExpectation['list'] };
  readonly fields?: readonly (string | FieldSource)[];
  readonly table?: TableSource | readonly TableSource[];
  readonly code?: string | readonly string[];
  readonly diagram?: boolean;
}

export interface CountSource {
  readonly min?: number;
  readonly max?: number;
}

export interface FieldSource {
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
  readonly items?: CountSource;
}

export interface TableSource {
  readonly columns: readonly (string | ColumnSource)[];
  readonly rows?: CountSource;
  readonly required?: readonly RowSource[];
}

export interface ColumnSource {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
  readonly repeat?: CountSource;
}

export type RowSource = string | { readonly name: string; readonly aliases?: readonly string[] };

export type ReadingSource =
  | { readonly field: string; readonly aliases?: readonly string[] }
  | { readonly row: RowSource; readonly column: RowSource }
  | { readonly among: string };

/** Exactly one of the shapes is there. */
export interface CarrySource {
  readonly table?: { readonly from: Sources; readonly columns: Readonly<Record<string, string>> };
  readonly columns?: { readonly from: Sources; readonly without?: readonly string[] };
  readonly transpose?: {
    readonly from: Sources;
    readonly row: RowSource;
    readonly headers: readonly string[];
    readonly fill?: string;
  };
  readonly gather?: {
    readonly headers: readonly [string, string, string];
    readonly rows: readonly { readonly name: string; readonly from: string }[];
    readonly max?: number;
  };
  readonly pairs?: { readonly from: Sources; readonly headers: readonly [string, string] };
  readonly fields?: {
    readonly from: Sources;
    readonly fields: readonly (
      string | { readonly label: string; readonly find?: readonly string[]; readonly fact?: string }
    )[];
  };
  readonly diagram?: { readonly from: Sources };
  readonly gantt?: { readonly from: readonly [string, string]; readonly title: string };
}

export type Sources = string | readonly string[];
