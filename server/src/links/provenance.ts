/**
 * The comment in which a section remembers what it was written from:
 * `<!-- capstone-from: cost-model/Total Cost Summary 3f9a2c1d, deployment-strategy/Timeline 91bd07aa -->`.
 */
import { controlComments, type NamedSpan } from '../document/control-comments.ts';
import { remembered } from '../document/remembered.ts';
import type { SectionContent } from '../document/types.ts';

/** A reference to a section of the course, and what that said when it was written down. */
export interface RememberedSource {
  readonly reference: NamedSpan;
  /** In lower case; undefined where the comment only names the source. */
  readonly fingerprint: NamedSpan | undefined;
}

/** The first word of the comment. */
export const PROVENANCE = 'capstone-from';

const COMMENT = /^<!--\s*capstone-from\b/i;
const CLOSING = '-->';
const FINGERPRINT = /\s([0-9a-f]{8})\s*(?:,|$)/gi;

/** The sources that a section's comments name, in the order of the text; spans count from the section's start. */
export const provenanceOf: (content: SectionContent) => readonly RememberedSource[] = remembered((content) =>
  controlComments(content)
    .filter(({ word }) => word.text === PROVENANCE)
    .flatMap(({ word, span }) =>
      sourcesIn(content.text.slice(word.span.end, span.end - CLOSING.length), word.span.end),
    ),
);

export function isProvenance(html: string): boolean {
  return COMMENT.test(html);
}

export interface SourceMark {
  readonly reference: string;
  readonly fingerprint: string;
}

/** The comment; '' where there is nothing to remember. */
export function provenanceComment(sources: readonly SourceMark[]): string {
  return sources.length === 0 ? '' : `<!-- ${PROVENANCE}: ${sources.map(sourceMark).join(', ')} -->`;
}

/** A source as it stands in the comment, which a heading must not end. */
export function sourceMark({ reference, fingerprint }: SourceMark): string {
  return `${reference.replace(/-{2,}/g, '–')} ${fingerprint}`;
}

/** A reference reaches to its fingerprint: a heading may hold commas. Behind the last fingerprint, commas part references. */
function sourcesIn(body: string, offset: number): RememberedSource[] {
  const sources: RememberedSource[] = [];
  let from = /^\s*:?/.exec(body)?.[0].length ?? 0;
  for (const { index, 0: all, 1: digits = '' } of body.matchAll(FINGERPRINT)) {
    const at = offset + index + 1;
    const fingerprint = { text: digits.toLowerCase(), span: { start: at, end: at + digits.length } };
    const reference = trimmed(body, from, index, offset);
    sources.push(reference ? { reference, fingerprint } : { reference: fingerprint, fingerprint: undefined });
    from = index + all.length;
  }
  for (const part of body.slice(from).split(',')) {
    const reference = trimmed(body, from, from + part.length, offset);
    if (reference) sources.push({ reference, fingerprint: undefined });
    from += part.length + 1;
  }
  return sources;
}

function trimmed(body: string, start: number, end: number, offset: number): NamedSpan | undefined {
  const raw = body.slice(start, end);
  const text = raw.trim();
  if (text === '') return undefined;
  const at = offset + start + raw.indexOf(text);
  return { text, span: { start: at, end: at + text.length } };
}
