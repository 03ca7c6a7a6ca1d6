import type { Course, SectionSpec } from '../course/types.ts';
import { nearestReferences, readReference, referenceTo } from '../links/references.ts';
import { linksInto, marksIn, type SectionLink, type SourcePlace } from '../links/section-links.ts';
import { correctSource, keepAsItIs, updateFromSource } from './fixes/source-fixes.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import type { CapstoneRule, CapstoneView, DocumentReport, DocumentView } from './types.ts';

const ID = 'source-changed';

/** What a section was written from says something else by now; or the comment that remembers it names no section. */
export const sourceChanged: CapstoneRule = {
  id: ID,
  scope: 'capstone',
  severity: 'info',
  check: (capstone) =>
    capstone.documents.flatMap((document) =>
      document.outline.matched.flatMap((matched) => {
        const marks = marksIn(matched);
        if (marks.length === 0) return [];
        const { spec } = matched;
        const links = linksInto({ deliverable: document.deliverable, spec, document, matched }, capstone);
        return [
          ...links.flatMap((link) => changedSource(link, document) ?? []),
          ...marks.flatMap((mark) => unknownSource(mark, spec, document, capstone) ?? []),
        ];
      }),
    ),
  fix: (finding, context) =>
    finding.subject === undefined ? correctSource(finding, context) : updateFromSource(finding, context),
  otherFixes: (finding, context) => [keepAsItIs(finding, context) ?? []].flat(),
};

/** Said at the source's name in the comment, so that one line of a section may be silenced and not the next. */
function changedSource(
  { state, mark, fed, source }: SectionLink,
  document: DocumentView,
): DocumentReport | undefined {
  const [changed] = source.sections;
  if (state !== 'changed' || !mark || !changed || !source.document) return undefined;
  const { path } = source.document;
  const name = sectionName(changed.section, source.spec);
  return {
    document,
    report: {
      message: `“${name}” in ${path} has changed since this section was written. See what is different, and bring over what matters here.`,
      section: mark.section,
      span: mark.source.reference.span,
      spec: fed.spec,
      check: ID,
      subject: source.spec.id,
      related: [
        {
          path,
          section: changed.section,
          span: headingSpan(changed.section),
          message: 'It has changed here',
        },
      ],
    },
  };
}

function unknownSource(
  { section, source: { reference } }: SourcePlace,
  spec: SectionSpec,
  document: DocumentView,
  { course }: CapstoneView,
): DocumentReport | undefined {
  if (readReference(reference.text, course)) return undefined;
  const message = unknownName(reference.text, course);
  return { document, report: { message, section, span: reference.span, spec, check: ID } };
}

function unknownName(reference: string, course: Course): string {
  const [near] = nearestReferences(reference, course);
  const example = firstReference(course);
  const way =
    near !== undefined
      ? `Did you mean “${near}”?`
      : `Write deliverable/Heading${example === undefined ? '' : `, as in “${example}”`}.`;
  return `“${reference}” is no section of the course, so nothing can be said of it. ${way}`;
}

/** How the first section of the course is referred to. */
function firstReference({ deliverables: [deliverable] }: Course): string | undefined {
  const [spec] = deliverable?.root.children ?? [];
  return deliverable && spec && referenceTo({ deliverable, spec });
}
