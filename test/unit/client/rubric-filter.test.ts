import { describe, expect, test } from 'vitest';
import { filtered, type RubricFilter } from '../../../client/src/rubric-filter.ts';
import type { EvidencePlace } from '../../../server/src/protocol.ts';
import { assessment, capstone, criterion, evidence } from './reports.ts';

const place = (path: string, met: boolean): EvidencePlace => ({
  title: path,
  met,
  note: undefined,
  path,
  line: 1,
});

const CAPSTONE = capstone({
  assessment: assessment({
    criteria: [
      criterion({
        id: 'costs',
        evidence: [
          evidence({ id: 'totals', met: true, places: [place('costs.md', true)] }),
          evidence({ id: 'savings', places: [place('costs.md', false), place('proposal.md', true)] }),
          evidence({ id: 'fair', judge: 'person', judged: true }),
          evidence({ id: 'convincing', judge: 'person', judged: false }),
        ],
      }),
      criterion({
        id: 'done',
        evidence: [evidence({ id: 'all', met: true, places: [place('plan.md', true)] })],
      }),
    ],
  }),
});

/** "costs/totals: costs.md" */
function shown(filter: Partial<RubricFilter>): string[] {
  const { criteria } = filtered(CAPSTONE, { openOnly: false, path: undefined, ...filter }).report.assessment;
  return criteria.flatMap(({ id, evidence: pieces }) =>
    pieces.map((piece) => `${id}/${piece.id}: ${piece.places.map(({ path }) => path).join()}`),
  );
}

describe('the filter of the rubric', () => {
  test('lets everything through where nothing is asked', () => {
    expect(filtered(CAPSTONE, { openOnly: false, path: undefined })).toEqual(CAPSTONE);
  });

  test('shows what is open, for a program or for a person', () => {
    expect(shown({ openOnly: true })).toEqual(['costs/savings: costs.md', 'costs/convincing: ']);
  });

  test('shows what one document is evidence of', () => {
    expect(shown({ path: 'proposal.md' })).toEqual(['costs/savings: proposal.md']);
    expect(shown({ path: 'proposal.md', openOnly: true })).toEqual([]);
  });

  test('leaves the points as they are', () => {
    const { total, criteria } = filtered(CAPSTONE, { openOnly: true, path: undefined }).report.assessment;
    expect([total, criteria[0]?.points]).toEqual([12, 4]);
  });
});
