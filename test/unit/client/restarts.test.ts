import { expect, test } from 'vitest';
import { Restarts } from '../../../client/src/restarts.ts';

const minutes = (count: number) => count * 60_000;

test('a server that ends is started again three times', () => {
  const restarts = new Restarts();
  expect([0, 1, 2, 3].map((at) => restarts.mayFollow(at))).toEqual([true, true, true, false]);
});

test('one that ends now and then is started again for ever', () => {
  const restarts = new Restarts();
  const ends = Array.from({ length: 20 }, (_, i) => minutes(i));
  expect(ends.every((end) => restarts.mayFollow(end))).toBe(true);
});

test('one that the user brought back may end once in a while', () => {
  const restarts = new Restarts();
  for (const at of [0, 1, 2, 3]) restarts.mayFollow(at);
  expect(restarts.mayFollow(minutes(3) + 4)).toBe(true);
});
