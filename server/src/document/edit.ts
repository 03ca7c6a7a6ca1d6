/** Replaces the text between two absolute offsets of a document. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
