import type { SectionSpec } from '../course/types.ts';
import { plainMarkdown } from '../document/plain-markdown.ts';
import type { MatchedSection, MissingSection, Outline } from '../outline/types.ts';
import { specName } from '../rules/reading/place.ts';
import { whatItHolds } from '../rules/reading/expectations.ts';
import { SLIDE_BREAK } from '../scaffold/blank-document.ts';
import { endOfText } from '../scaffold/edits.ts';
import { levelOf, placeOf } from '../scaffold/place-in-outline.ts';
import { sectionText, templateBody } from '../scaffold/section-text.ts';
import { hasSlideBreaks } from '../scaffold/slide-breaks.ts';
import type { KnownFacts } from '../scaffold/template-words.ts';
import { withoutLine, type Cursor } from './cursor.ts';
import { promptsIn } from './prompts.ts';
import type { Completion, CompletionSource } from './types.ts';

/** A section that could stand at the cursor. */
interface Candidate extends MissingSection {
  readonly why: 'missing section' | 'one more' | 'optional section';
  readonly level: number;
}

const LEAD = { 'missing section': 0, 'one more': 1, 'optional section': 2 };

/** Sections with all they hold, from the template: on a line that is blank or begins a heading. */
export const missingSections: CompletionSource = (cursor, { course, facts: values }) => {
  const { before, after, trigger } = cursor;
  const hashes = /^#{0,6}/.exec(before)?.[0] ?? '';
  if (trigger !== undefined && trigger !== '#' && trigger !== ' ') return [];
  if ((hashes === '' && (trigger !== undefined || before.trim() !== '')) || after.trim() !== '') return [];
  const there = withoutLine(cursor);
  return candidatesAt(there)
    .filter(({ level }) => level >= hashes.length)
    .map((candidate) =>
      toCompletion(candidate, cursor, there.outline, { values, declared: course.facts }, hashes),
    );
};

/** Those that belong right here, then those of the section one is in, then those of the sections around it. */
function candidatesAt({ outline, matched, line }: Cursor): Candidate[] {
  const around = lineageOf(matched);
  const missing = outline.missing
    .filter(({ parent }) => around.includes(parent))
    .map((entry) => ({ ...entry, why: 'missing section' as const }));
  const all = [...missing, ...around.flatMap(furtherIn)].map((entry) => ({
    ...entry,
    level: levelOf(entry, outline),
  }));
  const end = endOfText(outline.document.text, line.start);
  const isHere = (candidate: Candidate) => placeOf(candidate, outline) === end;
  return all.toSorted(
    (a, b) =>
      LEAD[a.why] - LEAD[b.why] ||
      Number(isHere(b)) - Number(isHere(a)) ||
      around.indexOf(a.parent) - around.indexOf(b.parent),
  );
}

/** Sections that a parent may have besides: optional ones, and further ones of those that come in numbers. */
function furtherIn(parent: MatchedSection): Omit<Candidate, 'level'>[] {
  return parent.spec.children.flatMap((spec) => {
    const known = parent.children.filter((child) => child.spec === spec);
    const mayRepeat = spec.repeat && known.length > 0 && known.length < (spec.repeat.max ?? Infinity);
    if (!mayRepeat && (!spec.optional || known.length > 0)) return [];
    const after = known.at(-1) ?? lastBefore(spec, parent);
    return [{ spec, parent, after, why: mayRepeat ? ('one more' as const) : ('optional section' as const) }];
  });
}

function lastBefore(spec: SectionSpec, { spec: { children: specs }, children }: MatchedSection) {
  const before = specs.slice(0, specs.indexOf(spec));
  return children.findLast((child) => !child.displaced && before.includes(child.spec));
}

function lineageOf(matched: MatchedSection): MatchedSection[] {
  return matched.parent ? [matched, ...lineageOf(matched.parent)] : [matched];
}

function toCompletion(
  { spec, parent, why, level }: Candidate,
  { line }: Cursor,
  outline: Outline,
  facts: KnownFacts,
  hashes: string,
): Completion {
  const once = spec.repeat && why === 'one more' ? { ...spec, repeat: { min: 1, max: undefined } } : spec;
  const block = sectionText(once, facts, { level, onlyRequired: true, body: templateBody(facts) });
  const above = outline.document.text.slice(0, line.start);
  const isSlide = parent === outline.root && hasSlideBreaks(outline);
  const isParted = above.trim() === '' || above.trimEnd().endsWith(`\n${SLIDE_BREAK}`);
  const slide = isSlide && !isParted ? `${SLIDE_BREAK}\n\n${block}` : block;
  const text = apart(slide, above, outline.document.text.slice(line.end));
  return {
    kind: 'section',
    label: specName(spec),
    detail: why,
    about: plainMarkdown(whatItHolds(spec)),
    start: line.start,
    end: line.end,
    text,
    prompts: promptsIn(text),
    ...(hashes !== '' && { filter: `${hashes} ${specName(spec)}` }),
  };
}

/** A block that takes the place of a line, blank lines around it. */
function apart(block: string, above: string, below: string): string {
  const lead = above === '' || /(?:^|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(above) ? '' : '\n';
  const trail = /^(?:\r\n|\n|\r)[ \t]*[^\s]/.test(below) ? '\n' : '';
  return `${lead}${block}${trail}`;
}
