import { checkDocument, type DocumentCheck } from './capstone/check-document.ts';
import { baseName, deliverableNamed } from './capstone/deliverable-files.ts';
import type { Course } from './course/types.ts';
import type { RuleResults } from './rules/run-rules.ts';

/** What is known of the documents of a workspace, by URI. Of one that rests that is its text, which says all again. */
export class DocumentChecks {
  private readonly checks = new Map<string, DocumentCheck>();
  /** What the slow checks found; it counts for as long as the document's check is the same. */
  private readonly later = new Map<string, { readonly of: DocumentCheck; readonly results: RuleResults }>();
  private readonly resting = new Map<string, string>();

  /** Reuses the last check while the text is the same. */
  check(uri: string, text: string, course: Course): DocumentCheck | undefined {
    const name = baseName(uri);
    const deliverable = deliverableNamed(course, name);
    if (!deliverable) return undefined;
    const before = this.checks.get(uri);
    if (before?.text === text && before.deliverable === deliverable) return before;
    const check = checkDocument(name, text, deliverable, before);
    this.checks.set(uri, check);
    this.resting.delete(uri);
    return check;
  }

  /** The last check, made again where the document rests. */
  last(uri: string, course: Course): DocumentCheck | undefined {
    const text = this.resting.get(uri);
    return this.checks.get(uri) ?? (text === undefined ? undefined : this.check(uri, text, course));
  }

  setLater(uri: string, of: DocumentCheck, results: RuleResults): void {
    this.later.set(uri, { of, results });
  }

  laterOf(uri: string, check: DocumentCheck): RuleResults | undefined {
    const known = this.later.get(uri);
    return known?.of === check ? known.results : undefined;
  }

  /** Lets go of what was read of a document: that takes some twenty times the room of its text. */
  rest(uri: string): void {
    const text = this.checks.get(uri)?.text;
    if (text === undefined) return;
    this.forget(uri);
    this.resting.set(uri, text);
  }

  /** The text of a document that rests. */
  restingText(uri: string): string | undefined {
    return this.resting.get(uri);
  }

  forget(uri: string): void {
    for (const known of this.all()) known.delete(uri);
  }

  forgetAllBut(uris: ReadonlySet<string>): void {
    for (const known of this.all()) for (const uri of known.keys()) if (!uris.has(uri)) known.delete(uri);
  }

  private all(): Map<string, unknown>[] {
    return [this.checks, this.later, this.resting];
  }
}
