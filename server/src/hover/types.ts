import type { Capstone } from '../capstone/assemble.ts';
import type { DocumentCheck } from '../capstone/check-document.ts';

/** What there is to know at a place of a document, and the stretch that it is about, in absolute offsets. */
export interface Hover {
  readonly markdown: string;
  readonly start: number;
  readonly end: number;
}

export interface HoverContext {
  readonly check: DocumentCheck;
  readonly capstone: Capstone;
  /** The address of a line (from 1) of a document of the capstone, by the document's path. */
  readonly linkTo: (path: string, line: number) => string;
}

/** Undefined where it has nothing to say. */
export type HoverSource = (offset: number, context: HoverContext) => Hover | undefined;
