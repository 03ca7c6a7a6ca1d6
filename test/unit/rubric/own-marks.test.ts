import { describe, expect, it } from 'vitest';
import type { AssessmentReport } from '../../../server/src/report.ts';
import { noMarks, withOwnMarks, type OwnMarks } from '../../../server/src/rubric/own-marks.ts';
import { assessment, criterion, evidence } from '../client/reports.ts';

const ESTIMATE = assessment({
  criteria: [
    criterion({
      id: 'money',
      evidence: [evidence({ id: 'fair', judge: 'person' }), evidence({ id: 'totals' })],
    }),
    criterion({ id: 'time' }),
  ],
});

const marked = (marks: Partial<OwnMarks>): AssessmentReport =>
  withOwnMarks(ESTIMATE, { ...noMarks, ...marks });

describe('own marks', () => {
  it('say nothing where there are none', () => {
    const { own, criteria } = marked({});
    expect(own).toBeUndefined();
    expect(criteria.map((each) => 'ownPoints' in each)).toEqual([false, false]);
  });

  it('stand beside the estimate and leave it as it is', () => {
    const { total, certification, verdict, criteria } = marked({ points: new Map([['money', 5]]) });
    expect({ total, certification, verdict }).toEqual({
      total: ESTIMATE.total,
      certification: ESTIMATE.certification,
      verdict: ESTIMATE.verdict,
    });
    expect(criteria.map(({ points, ownPoints }) => [points, ownPoints])).toEqual([
      [4, 5],
      [4, undefined],
    ]);
  });

  it('make a total only once every criterion has one', () => {
    expect(marked({ points: new Map([['money', 5]]) }).own).toEqual({
      points: 5,
      max: 5,
      complete: false,
      words: 'your own 5 of 5 so far',
    });
    const both = new Map([
      ['money', 5],
      ['time', 3],
    ]);
    expect(marked({ points: both }).own).toEqual({ points: 8, max: 10, complete: true, words: 'your own 8' });
  });

  it('say of all that a person judges whether they find it met, and of nothing else', () => {
    const pieces = marked({ judged: new Set(['fair', 'totals']) }).criteria[0]?.evidence;
    expect(pieces?.map(({ judged, met }) => [judged, met])).toEqual([
      [true, false],
      [undefined, false],
    ]);
  });
});
