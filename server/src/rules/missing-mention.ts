import { isGroup, requiredChildren } from '../course/section-specs.ts';
import type { MentionsExpectation } from '../course/types.ts';
import { readDiagrams } from '../document/diagrams.ts';
import type { MatchedSection } from '../outline/types.ts';
import { isWritten } from '../outline/written.ts';
import { expectationsOf } from './reading/expectations.ts';
import { missingColumn } from './missing-column.ts';
import { missingDiagram } from './missing-diagram.ts';
import { missingTable } from './missing-table.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import { contentsOf, isAskedFor, isSpokenOf } from './reading/spoken.ts';
import { tooFewItems } from './too-few-items.ts';
import { tooFewParagraphs } from './too-few-paragraphs.ts';
import { tooFewRows } from './too-few-rows.ts';
import { tooFewWords } from './too-few-words.ts';
import type { SectionRule } from './types.ts';

/** A section does not speak of something that belongs in it. To say why it is not needed is to speak of it. */
export const missingMention: SectionRule = {
  id: 'missing-mention',
  scope: 'section',
  severity: 'warning',
  check: (matched) => {
    const { section, spec } = matched;
    const expected = expectationsOf(spec, 'mentions');
    if (expected.length === 0 || !isComplete(matched)) return [];
    const missing = expected.flatMap(({ expectation, check }) =>
      expectation.concepts
        .filter(({ any, when }) => isAskedFor(when, matched) && !isSpokenOf(any, matched))
        .map((concept) => ({ ...concept, expectation, check })),
    );
    // What follows asks other rules: not worth it where nothing is missing.
    if (missing.length === 0 || lacksItsForm(matched) || hasPicture(matched)) return [];
    return missing
      .filter(({ expectation }) => !isTooShort(matched, expectation))
      .map(({ name, severity, check }) => ({
        message: `“${sectionName(section, spec)}” does not speak of ${name} yet. Add a sentence on it, or on why it is not needed.`,
        severity,
        section,
        span: headingSpan(section),
        spec,
        check: `${check}:${name}`,
        subject: name,
      }));
  },
};

/** While a section below is missing or unwritten, nobody can tell what it will say; other rules ask for it. */
function isComplete(matched: MatchedSection): boolean {
  const { spec, children } = matched;
  if (!isGroup(spec)) return isWritten(matched);
  return requiredChildren(spec).every((child) => {
    const found = children.filter((candidate) => candidate.spec === child);
    return found.length > 0 && found.every(isComplete);
  });
}

/** A table, a column, a diagram or a text that is not there would have said it. */
function lacksItsForm(matched: MatchedSection): boolean {
  return [missingTable, missingColumn, missingDiagram, tooFewWords].some((rule) => asks(rule, matched));
}

/** Where each row, item or paragraph stands for one thing to speak of, the rules that count them say that some are missing. */
function isTooShort(matched: MatchedSection, { concepts }: MentionsExpectation): boolean {
  const counted = matched.spec.expectations.some(
    (expectation) =>
      ((expectation.kind === 'items' || expectation.kind === 'paragraphs') &&
        concepts.length >= expectation.min) ||
      (expectation.kind === 'table' && concepts.length >= expectation.rows.min),
  );
  return counted && [tooFewRows, tooFewItems, tooFewParagraphs].some((rule) => asks(rule, matched));
}

function asks(rule: SectionRule, matched: MatchedSection): boolean {
  return rule.check(matched).some(({ severity }) => severity !== 'hint');
}

/** What an image says nobody here can read. */
function hasPicture(matched: MatchedSection): boolean {
  return contentsOf(matched).some((content) => readDiagrams(content).some(({ kind }) => kind === 'image'));
}
