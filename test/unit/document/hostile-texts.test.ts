import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../server/src/document/parse.ts';
import { check, smallCourse } from '../small-course.ts';
import { hostileTexts } from './hostile-texts.ts';

const course = smallCourse(`
  # Plan
  ## Steps
  ## Risks
`);

/** The hostile text in the midst of an honest document. Nothing is timed: what hangs runs into the test's time limit. */
const around = (text: string) =>
  `# Plan\n\n## Steps\n\nFirst things first.\n\n${text}\n\n## Risks\n\nFew, and known.\n`;

describe.each(Object.entries(hostileTexts))('%s', (_, text) => {
  it('hide no heading, and are reported once', () => {
    const { outline, findings, failures } = check(around(text), course);
    const titles = outline.document.sections.flatMap(({ content }) => content.heading?.title ?? []);
    expect(titles.filter((title) => ['Plan', 'Steps', 'Risks'].includes(title))).toEqual([
      'Plan',
      'Steps',
      'Risks',
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual(['unread-text']);
    expect(failures).toEqual([]);
  });
});

it('a document that starts with one is still the sum of its sections', () => {
  for (const text of Object.values(hostileTexts)) {
    const { frontMatter, sections } = parseDocument(text);
    expect(sections.map(({ content }) => content.text).join('') === text.slice(frontMatter?.end ?? 0)).toBe(
      true,
    );
  }
}, 60_000);

describe('what is long and honest is read', () => {
  it.each([
    ['a table of two thousand rows', `| A | B |\n|---|---|\n${'| *a* | [b](c) |\n'.repeat(2_000)}`],
    ['a list of two thousand items', '- **Item:** see [this](there)\n'.repeat(2_000)],
    ['a listing of five thousand lines', `\`\`\`\n${'12:00 info: line\n'.repeat(5_000)}\`\`\``],
    ['a hundred footnotes', Array.from({ length: 100 }, (_, i) => `a[^${i}]\n\n[^${i}]: b\n`).join('\n')],
    ['NULs and half characters', '\u0000\uD800 '.repeat(20_000)],
    ['a long line of hyphens', '-'.repeat(200)],
  ])('%s', (_, text) => {
    expect(check(around(text), course).findings).toEqual([]);
  });
});
