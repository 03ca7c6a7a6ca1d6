/** What may be written at a place of a document. */
import type { Capstone } from '../capstone/assemble.ts';
import type { Span } from '../document/types.ts';
import type { Cursor } from './cursor.ts';

/** Something to write, and the text of one line whose place it takes. Offsets are absolute. */
export interface Completion {
  readonly kind: 'section' | 'row' | 'field' | 'value' | 'fact' | 'link';
  readonly label: string;
  /** What it is, in a few words. */
  readonly detail?: string;
  /** What there is to know of it, as Markdown. */
  readonly about?: string;
  readonly start: number;
  readonly end: number;
  /** With `\n` line ends. */
  readonly text: string;
  /** Stretches of `text` to be written over, in order. */
  readonly prompts: readonly Span[];
  /** What the text between `start` and the cursor is compared with; undefined for the label. */
  readonly filter?: string;
}

/** One kind of completion. The likeliest comes first. */
export type CompletionSource = (cursor: Cursor, capstone: Capstone) => readonly Completion[];
