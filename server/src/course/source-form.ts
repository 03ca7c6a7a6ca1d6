/** The source form of a course, as `format.schema.json` lets it through. */
import type {
  Agreement,
  ConceptSpec,
  CopiedSpec,
  ItemsExpectation,
  JsonKeySpec,
  JsonKindSpec,
  MeasurableExpectation,
  RangeExpectation,
  RisingExpectation,
} from './types.ts';

export interface CourseSource {
  readonly id: string;
  readonly title: string;
  readonly templates: readonly string[];
  readonly facts?: Readonly<Record<string, { readonly title: string; readonly name?: boolean }>>;
  readonly agree?: readonly AgreementSource[];
  readonly synthesis?: SynthesisSource;
  readonly rubric: RubricSource;
}

export interface AgreementSource {
  readonly fact: string;
  readonly as: Agreement['as'];
  readonly known?: readonly (readonly string[])[];
  readonly impliedBy?: readonly string[];
  readonly rounded?: readonly string[];
}

export interface SynthesisSource {
  readonly copied?: CopiedSpec;
  readonly tailored?: readonly { readonly section: string; readonly facts: readonly string[] }[];
}

export interface RubricSource {
  readonly certification: number;
  readonly distinction: number;
  readonly needs?: readonly { readonly deliverable: string; readonly share: number }[];
  readonly criteria: readonly CriterionSource[];
  readonly redFlags?: readonly RedFlagSource[];
  readonly interventions?: readonly InterventionSource[];
}

export interface RedFlagSource {
  readonly title: string;
  readonly rules: readonly string[];
  readonly sections?: readonly string[];
}

export interface InterventionSource {
  readonly title: string;
  readonly advice: string;
  readonly incomplete?: { readonly of: readonly string[]; readonly min?: number; readonly max?: number };
  readonly pointsUpTo?: number;
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
  readonly facts?: Readonly<Record<string, ReadingSource | readonly ReadingSource[]>>;
  readonly paragraphs?: CountSource;
  readonly words?: CountSource;
  readonly items?: CountSource & { readonly kind?: ItemsExpectation['list'] };
  readonly fields?: readonly (string | FieldSource)[];
  readonly table?: TableSource | readonly TableSource[];
  readonly code?: string | readonly string[];
  readonly diagram?: boolean;
  readonly slides?: CountSource;
  readonly mentions?: readonly (string | ConceptSource)[];
  readonly json?: JsonSource;
  readonly values?: readonly ValuesSource[];
  readonly thresholds?: ThresholdsSource;
  readonly rising?: RisingSource;
  readonly trend?: TrendSource;
  readonly duration?: DurationSource;
  readonly measurable?: readonly MeasurableSource[];
  readonly sum?: readonly SumSource[];
  readonly weighted?: { readonly weights: string; readonly scores: string; readonly row: RowSource };
  readonly range?: readonly RangeSource[];
  readonly best?: { readonly fact: string; readonly in: string; readonly row: RowSource };
}

/** Exactly one of `total`, `equals` and `columns` is there. */
export interface SumSource {
  readonly total?: string;
  readonly of?: readonly string[];
  readonly row?: RowSource;
  readonly columns?: readonly string[];
  readonly periods?: readonly PeriodSource[];
  readonly column?: string;
  readonly equals?: 100;
}

export interface PeriodSource {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly count: number;
}

export interface RangeSource extends PlaceSource {
  readonly items?: boolean;
  readonly beside?: readonly string[];
  readonly not?: readonly string[];
  readonly unless?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly ask?: string;
  readonly severity?: RangeExpectation['severity'];
  readonly except?: readonly RowSource[];
}

export interface ConceptSource {
  readonly name: string;
  readonly any?: readonly string[];
  readonly severity?: ConceptSpec['severity'];
  readonly when?: readonly string[];
}

export interface JsonSource {
  readonly keys: readonly JsonKeySource[];
}

export interface JsonKeySource {
  readonly name: string;
  readonly any: readonly string[];
  readonly unit?: JsonKeySpec['unit'];
  readonly min?: number;
  readonly above?: string;
  readonly kinds?: readonly JsonKindSpec[];
  readonly least?: number;
  readonly why?: string;
}

/** Exactly one of the two is there. */
export interface PlaceSource {
  readonly column?: string;
  readonly field?: string;
}

export interface ValuesSource extends PlaceSource {
  readonly of: readonly RowSource[];
}

export interface MeasurableSource extends PlaceSource {
  readonly items?: boolean;
  readonly by?: MeasurableExpectation['by'];
  readonly say?: string;
}

export interface ThresholdsSource {
  readonly first: string;
  readonly last: string;
  readonly high?: readonly string[];
  readonly low?: readonly string[];
}

export interface RisingSource {
  readonly column: string;
  readonly unit?: RisingExpectation['unit'];
  readonly covers?: number;
  readonly decisions?: { readonly from: string; readonly field: string; readonly words: readonly string[] };
}

export interface TrendSource {
  readonly along: string;
  readonly columns: readonly string[];
  readonly leap?: number;
  readonly while?: string;
}

export interface DurationSource {
  readonly weeks: CountSource;
  readonly fields?: readonly string[];
  readonly ask: string;
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
  readonly says?: readonly string[];
  readonly when?: readonly string[];
}

export interface TableSource {
  readonly columns: readonly (string | ColumnSource)[];
  readonly rows?: CountSource;
  readonly required?: readonly RequiredRowSource[];
}

export type RequiredRowSource =
  | string
  | {
      readonly name: string;
      readonly aliases?: readonly string[];
      readonly says?: readonly string[];
      readonly when?: readonly string[];
    };

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
  | {
      readonly among: string;
      readonly cues?: readonly string[];
      readonly row?: RowSource;
      readonly without?: readonly string[];
    }
  | { readonly near: readonly string[]; readonly without?: readonly string[]; readonly longest?: number }
  | { readonly weeks: string };

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
