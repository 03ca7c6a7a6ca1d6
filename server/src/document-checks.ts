import { checkDocument, type DocumentCheck } from './capstone/check-document.ts';
import { baseName, deliverableNamed } from './capstone/deliverable-files.ts';
import type { Course } from './course/types.ts';
import { hash } from './document/hash.ts';
import type { RuleResults } from './rules/run-rules.ts';

/** What is known of the documents of a workspace, by URI. Of one that rests that is whether it has another text by now. */
export class DocumentChecks {
  private readonly checks = new Map<string, DocumentCheck>();
  /** What the slow checks found; it counts for as long as the document's check is the same. */
  private readonly later = new Map<string, { readonly of: DocumentCheck; readonly results: RuleResults }>();
  /** Hashes of texts. */
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

  last(uri: string): DocumentCheck | undefined {
    return this.checks.get(uri);
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
    this.resting.set(uri, hash(text));
  }

  isResting(uri: string): boolean {
    return this.resting.has(uri);
  }

  /** Whether it rests, and rested with this text; undefined where it was no document. */
  restsAs(uri: string, text: string | undefined): boolean {
    return this.resting.get(uri) === (text === undefined ? undefined : hash(text));
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
