/**
 * Each folder under `test/fixtures/source-fixes` is a fix of the rule: an offer before and after it, written from
 * exercises that have changed since.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceChanged } from '../../../server/src/rules/source-changed.ts';
import type { Fix } from '../../../server/src/rules/types.ts';
import { applyEdits } from '../../../server/src/scaffold/edits.ts';
import { capstoneWith, COSTS, course, RISKS } from '../links/links-course.ts';
import { together } from './together.ts';

const find = (offer: string, costs = COSTS) => together({ costs, risks: RISKS, offer }, course);
/** What the source says in {@link COSTS}. */
const TOTAL = '1e9a0030';

describe('source-changed', () => {
  const offer = `# Offer\n\n## Summary\n\n<!-- capstone-from: costs/Total ${TOTAL} -->\n\nAll is well.\n`;

  it('says what changed, at its name, and where', () => {
    expect(find(offer)).toEqual([]);
    expect(find(offer, COSTS.replace('$7', '$8'))).toEqual([
      {
        path: 'offer.md',
        at: '5:21',
        covers: 'costs/Total',
        message:
          '“Total” in costs.md has changed since this section was written. See what is different, and bring over what matters here.',
        related: ['costs.md: Total'],
      },
    ]);
  });

  it('names a reference that means nothing, with the one that may be meant', () => {
    expect(find(offer.replace('costs/Total', 'costs/Totla'))).toEqual([
      {
        path: 'offer.md',
        at: '5:21',
        covers: 'costs/Totla',
        message:
          '“costs/Totla” is no section of the course, so nothing can be said of it. Did you mean “costs/Total”?',
        related: [],
      },
    ]);
    expect(find(offer.replace('costs/Total', 'somewhere'))[0]?.message).toMatch(/Write deliverable\/Heading/);
  });

  it.each([
    ['a table set otherwise', offer, COSTS.replace('| Year 1 | $5 | $7 |', '| **Year 1** |   $5 |   $7 |')],
    ['a change in another section', offer, COSTS.replace('None.', 'One.')],
    [
      'a section that is still to be written',
      offer.replace('All is well.', '[Sum it up]'),
      COSTS.replace('$7', '$8'),
    ],
    ['a source that is gone', offer, '# Costs\n'],
    ['a comment without a fingerprint', offer.replace(` ${TOTAL}`, ''), COSTS.replace('$7', '$8')],
    ['a section without a comment', offer.replace(/<!--.*-->/, ''), COSTS.replace('$7', '$8')],
  ])('is quiet with %s', (_, text, costs) => {
    expect(find(text, costs)).toEqual([]);
  });

  it('may be silenced like any other', () => {
    const silenced = offer.replace(
      '<!-- capstone-from',
      '<!-- capstone-disable-next-line source-changed: old prices -->\n<!-- capstone-from',
    );
    expect(find(silenced, COSTS.replace('$7', '$8'))).toEqual([]);
  });
});

const folder = join(import.meta.dirname, '../../fixtures/source-fixes');
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');

describe('the fix', () => {
  const documents = { costs: read('costs.md'), risks: read('risks.md') };
  const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it.each(cases.map(({ name }) => name))('%s changes what it says and nothing else', (name) => {
    const before = read(name, 'before.md');
    const { checks, facts } = capstoneWith({ ...documents, offer: before });
    const check = checks.find(({ path }) => path === 'offer.md');
    const [finding] = check?.findings.filter(({ rule }) => rule === sourceChanged.id) ?? [];
    if (!check || !finding) throw new Error('there is nothing to fix');
    const context = { course, outline: check.outline, documents: checks, facts };
    const fixes: Fix[] = [
      sourceChanged.fix?.(finding, context) ?? [],
      [...(sourceChanged.otherFixes?.(finding, context) ?? [])],
    ].flat();
    const titles = read(name, 'titles.txt').trim().split('\n');
    expect(fixes.map(({ title, doubtful }) => `${doubtful ? '(doubtful) ' : ''}${title}`)).toEqual(titles);
    expect(applyEdits(before, fixes[0]?.edits ?? [])).toBe(read(name, 'after.md'));
  });
});
