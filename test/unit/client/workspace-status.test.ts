import { expect, test } from 'vitest';
import { withNews } from '../../../client/src/workspace-status.ts';
import type { CapstoneStatus } from '../../../server/src/protocol.ts';

const capstone = (uri: string) => ({ uri, report: {} }) as CapstoneStatus;
const [one, two, three] = [capstone('file:///1'), capstone('file:///2'), capstone('file:///3')];

test('what is not told anew stays as it was, in the order of the folders', () => {
  const news = capstone(two.uri);
  const { capstones } = withNews(
    { capstones: [one, two] },
    { folders: [three.uri, one.uri, two.uri], changed: [news, three] },
  );
  expect(capstones).toEqual([three, one, two]);
  expect(capstones[1]).toBe(one);
  expect(capstones[2]).toBe(news);
});

test('a capstone whose folder is not named any more is gone', () => {
  expect(withNews({ capstones: [one, two] }, { folders: [two.uri], changed: [] })).toEqual({
    capstones: [two],
  });
});
