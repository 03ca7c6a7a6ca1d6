/** A page in plain parts: what the report says, whatever it is written in. All texts are plain. */
import type { AssessmentReport, CriterionReport } from '../report.ts';

export interface Page {
  readonly title: string;
  /** What and whose it is, and of which day. */
  readonly subtitle: string;
  readonly blocks: readonly Block[];
  readonly footer: string;
}

export type Block =
  | { readonly kind: 'text'; readonly words: Words; readonly tone?: 'lead' | 'quote' | 'quiet' }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Words[] }
  | {
      readonly kind: 'table';
      /** What it shows, for those who do not see it. */
      readonly caption: string;
      readonly head: readonly string[];
      /** The first cell of each names the row. */
      readonly rows: readonly (readonly Words[])[];
    }
  | { readonly kind: 'score'; readonly assessment: AssessmentReport }
  | { readonly kind: 'chart'; readonly criteria: readonly CriterionReport[] }
  | {
      readonly kind: 'section';
      /** Letters, digits and hyphens; its own in the page. */
      readonly id: string;
      readonly title: string;
      /** 2 for a section of the page, 3 for one within. */
      readonly level: 2 | 3;
      readonly blocks: readonly Block[];
    };

export type Words = readonly Word[];

export type Word =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly text: string; readonly place: LinkPlace }
  /** A sign and what it stands for. */
  | { readonly kind: 'state'; readonly state: State; readonly text: string };

export type State = 'met' | 'open' | 'person' | 'error' | 'warning' | 'info' | 'hint';

/** A place in a document of the capstone. */
export interface LinkPlace {
  /** Relative to the capstone, with forward slashes. */
  readonly path: string;
  /** Counts from 1. */
  readonly line?: number;
}

/** The address of a place, as it is to stand in the page. */
export type Address = (place: LinkPlace) => string;

/** Each beside the words it stands for, so that neither colour nor sign alone means anything. */
export const signs: Record<State, string> = {
  met: '✓',
  open: '○',
  person: '◇',
  error: '✕',
  warning: '!',
  info: 'i',
  hint: '·',
};

export function strong(text: string): Word {
  return { kind: 'strong', text };
}

export function link(text: string, place: LinkPlace): Word {
  return { kind: 'link', text, place };
}

export function state(of: State, text: string): Word {
  return { kind: 'state', state: of, text };
}

export const lineBreak: Word = { kind: 'break' };

/** The words of several lines, with breaks between them. */
export function lines(all: readonly Words[]): Words {
  return all.flatMap((words, i) => (i === 0 ? words : [lineBreak, ...words]));
}

/** "1 point", "2 points". */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
