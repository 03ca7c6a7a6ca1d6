/** The finished submission, with its headings worded in every way that the course takes for the same. */
import { describe, expect, it } from 'vitest';
import { checkDocument, type DocumentCheck } from '../../../server/src/capstone/check-document.ts';
import type { MatchedSection } from '../../../server/src/outline/types.ts';
import type { Heading } from '../../../server/src/document/types.ts';
import { sampleChecks, shown } from './module-6.ts';

type Variant = (title: string) => string;

const variants: readonly (readonly [string, Variant])[] = [
  ['numbered', (title) => `3.2 ${title}`],
  ['numbered in Roman', (title) => `IV. ${title}`],
  ['in capitals', (title) => title.toUpperCase()],
  ['in lower case', (title) => title.toLowerCase()],
  ['with “and” for “&”', (title) => title.replaceAll('&', 'and')],
  ['with “&” for “and”', (title) => title.replaceAll(' and ', ' & ')],
  ['with a suffix in parentheses', (title) => (title.endsWith(')') ? title : `${title} (16 weeks)`)],
];

/** Checks a document after rewording some of its headings. */
function reworded(
  check: DocumentCheck,
  reword: (heading: Heading, matched: MatchedSection) => string | undefined,
): string[] {
  let text = '';
  let at = 0;
  for (const matched of check.outline.matched) {
    const { heading } = matched.section.content;
    const words = heading && matched.parent && reword(heading, matched);
    if (!heading || !words) continue;
    const { start, end } = heading.span;
    text += check.text.slice(at, matched.section.offset + start) + words;
    at = matched.section.offset + end;
  }
  const result = checkDocument(check.path, text + check.text.slice(at), check.deliverable);
  return result.findings.map((finding) => shown(finding, result));
}

function marks(level: number): string {
  return '#'.repeat(Math.min(level, 6));
}

describe.each(sampleChecks('meridian-bank').map((check) => [check.path, check] as const))(
  '%s',
  (_, check) => {
    it.each(variants)('has headings %s', (_name, vary) => {
      expect(reworded(check, ({ level, title }) => `${marks(level)} ${vary(title)}`)).toEqual([]);
    });

    it('has all headings one level deeper', () => {
      expect(reworded(check, ({ level, title }) => `${marks(level + 1)} ${title}`)).toEqual([]);
    });

    it.each([
      ['its groups', ({ children }: MatchedSection) => children.length > 0],
      ['its innermost sections', ({ children }: MatchedSection) => children.length === 0],
      ['each second section', (matched: MatchedSection) => check.outline.matched.indexOf(matched) % 2 === 0],
      ['each third section', (matched: MatchedSection) => check.outline.matched.indexOf(matched) % 3 === 0],
    ])('has %s one level deeper', (_name, isDeeper) => {
      expect(
        reworded(check, ({ level, title }, matched) =>
          isDeeper(matched) ? `${marks(level + 1)} ${title}` : undefined,
        ),
      ).toEqual([]);
    });

    it.each(otherNames(check))('has headings by their other names, choice %i', (choice) => {
      expect(
        reworded(check, ({ level }, { spec, slotValue }) => {
          const alias = spec.aliases[choice]?.replace(/\{[^}]*\}/, slotValue ?? '');
          return alias && `${marks(level)} ${alias}`;
        }),
      ).toEqual([]);
    });
  },
);

/** Indexes of the aliases that any of the document's sections has. */
function otherNames({ outline }: DocumentCheck): number[] {
  const most = Math.max(0, ...outline.matched.map(({ spec }) => spec.aliases.length));
  return Array.from({ length: most }, (_, choice) => choice);
}
