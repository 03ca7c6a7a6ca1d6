import { expect, test } from 'vitest';
import { fedSectionAt, sourceToShow } from '../../../client/src/fed-section-at.ts';

const total = { uri: 'file:///costs.md', line: 3, title: 'Total' };
const risks = { uri: 'file:///plan.md', line: 9, title: 'Risks' };
const costs = { line: 5, endLine: 9, sources: [total, risks] };
const roi = { line: 12, endLine: 20, sources: [total] };

test('a line is in the section between its heading and its end', () => {
  expect([4, 5, 9, 10, 12, 20, 21].map((line) => fedSectionAt([costs, roi], line))).toEqual([
    undefined,
    costs,
    costs,
    undefined,
    roi,
    roi,
    undefined,
  ]);
});

test('a source that is shown already stays, else the first comes', () => {
  expect(sourceToShow(costs, undefined)).toBe(total);
  expect(sourceToShow(costs, { ...risks })).toBe(risks);
  expect(sourceToShow(roi, risks)).toBe(total);
});
