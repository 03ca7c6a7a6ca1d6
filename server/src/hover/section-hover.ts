import type { Course } from '../course/types.ts';
import type { MatchedSection } from '../outline/types.ts';
import { listWords } from '../rules/reading/expectations.ts';
import { linkedName } from '../links/link-words.ts';
import { referencesTo, type Reference } from '../links/sources.ts';
import { plainMarkdown } from '../document/plain-markdown.ts';
import { partsOf } from './section-parts.ts';
import type { HoverContext, HoverSource } from './types.ts';

/** On a heading: what its section must hold, what of that is there, what it counts for and what feeds it. */
export const sectionHover: HoverSource = (offset, context) => {
  const { outline, findings } = context.check;
  const matched = outline.matched.find((candidate) => isOnHeading(offset, candidate));
  const heading = matched?.section.content.heading;
  if (!matched || !heading) return undefined;
  const parts = partsOf(matched, findings);
  const done = parts.filter((part) => part.done).length;
  const list = parts.map((part) => `- [${part.done ? 'x' : ' '}] ${plainMarkdown(part.words)}`);
  const { offset: start } = matched.section;
  return {
    markdown: [
      `**This section holds** · ${done} of ${parts.length} done`,
      list.join('\n'),
      countsFor(matched, context.capstone.course),
      fedBy(matched, context),
    ]
      .filter((block) => block !== '')
      .join('\n\n'),
    start: start + heading.span.start,
    end: start + heading.span.end,
  };
};

function isOnHeading(offset: number, { section }: MatchedSection): boolean {
  const { heading } = section.content;
  const at = offset - section.offset;
  return heading !== undefined && heading.span.start <= at && at <= heading.span.end;
}

/** The criterion, and the pieces of evidence that the section is a part of. */
function countsFor(matched: MatchedSection, { rubric }: Course): string {
  const criterion = rubric.criteria.find(({ id }) => id === matched.spec.criterion);
  if (!criterion) return '';
  const ids = idsAround(matched);
  const evidence = criterion.evidence.filter(({ sections }) => sections.some((id) => ids.includes(id)));
  const titles = listWords(evidence.map(({ title }) => `“${plainMarkdown(title)}”`));
  return `Counts for **${plainMarkdown(criterion.title)}**${titles && `: ${titles}`}`;
}

/** The section's id, and those of the sections that it is a part of. */
function idsAround({ spec, parent }: MatchedSection): string[] {
  return [spec.id, ...(parent ? idsAround(parent) : [])];
}

function fedBy({ spec }: MatchedSection, context: HoverContext): string {
  const { course, checks } = context.capstone;
  const sources = referencesTo(spec.from, { course, documents: checks });
  return sources.length > 0
    ? `Fed by ${listWords(sources.map((source) => sourceWords(source, context)))}`
    : '';
}

/** A link where the section is there; else what to write first. */
function sourceWords({ deliverable, spec, document }: Reference, { capstone, linkTo }: HoverContext): string {
  const found = document?.outline.bySpec.get(spec.id)?.[0];
  const name = plainMarkdown(linkedName({ deliverable, spec }, found));
  if (!document || !found) return `${name} *(not there yet)*`;
  const line = capstone.lines.get(document.path)?.position(found.section.offset).line ?? 0;
  return `[${name}](${linkTo(document.path, line + 1)})`;
}
