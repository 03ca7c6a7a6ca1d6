import { expect, test } from 'vitest';
import { markPicks } from '../../../client/src/mark-picks.ts';
import { criterion } from './reports.ts';

const levels = [
  { points: 5, text: 'Whole' },
  { points: 4, text: 'Nearly' },
];

test('a mark is chosen by what the rubric says of it', () => {
  expect(markPicks(criterion({ levels }))).toEqual([
    { label: '5 of 5 points', detail: 'Whole', points: 5 },
    { label: '4 of 5 points', description: 'the estimate', detail: 'Nearly', points: 4 },
  ]);
});

test('a mark that is there is named, and can be taken back', () => {
  const picks = markPicks(criterion({ levels, ownPoints: 4 }));
  expect(picks.map(({ description }) => description)).toEqual([
    undefined,
    'your own now · the estimate',
    undefined,
  ]);
  expect(picks.at(-1)).toEqual({ label: 'No mark', detail: 'Takes your own mark back.' });
});
