/** What can be done about a source that changed, or about a comment that names none. */
import type { Edit } from '../../document/edit.ts';
import type { Section, Span } from '../../document/types.ts';
import { sourceMark } from '../../links/provenance.ts';
import { nearestReferences, referenceTo } from '../../links/references.ts';
import { linksOf, type SectionLink } from '../../links/section-links.ts';
import { updateCarried } from '../../scaffold/update-carried.ts';
import type { Finding, Fix, FixContext } from '../types.ts';

/** Brings the carried table or diagram up to date, and remembers that it is; undefined where that cannot be done. */
export function updateFromSource(finding: Finding, context: FixContext): Fix | undefined {
  const links = linksAt(finding, context);
  const matched = links[0]?.fed.matched;
  if (!matched || finding.subject === undefined) return undefined;
  const facts = { values: context.facts, declared: context.course.facts };
  const update = updateCarried(matched, finding.subject, context, facts);
  if (!update) return undefined;
  const settled = links.filter(({ source }) => update.sources.includes(source.spec.id));
  return {
    title: `Update the carried ${update.what}${leaving(update.dropped)}`,
    edits: [...settled.flatMap(rememberNow), update.edit],
  };
}

/** Takes what the source says now for what the section was written from. */
export function keepAsItIs(finding: Finding, context: FixContext): Fix | undefined {
  const link = linksAt(finding, context).find(({ source }) => source.spec.id === finding.subject);
  const edits = link ? rememberNow(link) : [];
  return edits.length > 0 ? { title: 'Keep as it is', edits, doubtful: true } : undefined;
}

/** Puts in the section that a misspelt reference is most like. */
export function correctSource({ section, span }: Finding, context: FixContext): Fix | undefined {
  const [nearest] = nearestReferences(section.content.text.slice(span.start, span.end), context.course);
  return nearest === undefined
    ? undefined
    : { title: `Change to “${nearest}”`, edits: [replace(section, span, nearest)] };
}

/** The links of the section that a finding is about. */
function linksAt({ section }: Finding, context: FixContext): SectionLink[] {
  return linksOf(context).filter(({ fed }) => fed.matched?.own.includes(section));
}

function rememberNow({ mark, source }: SectionLink): Edit[] {
  const known = mark?.source.fingerprint;
  if (!mark || source.fingerprint === undefined || known?.text === source.fingerprint) return [];
  return known
    ? [replace(mark.section, known.span, source.fingerprint)]
    : [
        replace(
          mark.section,
          mark.source.reference.span,
          sourceMark({ reference: referenceTo(source), fingerprint: source.fingerprint }),
        ),
      ];
}

function leaving(dropped: readonly string[]): string {
  if (dropped.length === 0) return '';
  const rows = dropped.map((row) => `“${row}”`).join(', ');
  return dropped.length === 1 ? `; its row ${rows} goes` : `; its rows ${rows} go`;
}

function replace({ offset }: Section, { start, end }: Span, text: string): Edit {
  return { start: offset + start, end: offset + end, text };
}
