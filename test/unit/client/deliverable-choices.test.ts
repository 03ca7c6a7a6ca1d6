import { expect, test } from 'vitest';
import { deliverablePicks } from '../../../client/src/deliverable-choices.ts';
import type { DeliverableChoice } from '../../../server/src/protocol.ts';

test('the quick pick puts first what is still to be written, in course order', () => {
  const picks = deliverablePicks([
    choice('1.1', 'complete'),
    choice('1.2', 'missing'),
    choice('1.3', 'started'),
    choice('2.1', 'missing'),
  ]);
  expect(picks.map(({ label, description }) => `${label}: ${description}`)).toEqual([
    '$(new-file) 1.2 Title: missing',
    '$(new-file) 2.1 Title: missing',
    '$(check) 1.1 Title: complete',
    '$(check) 1.3 Title: started',
  ]);
});

function choice(exercise: string, state: DeliverableChoice['state']): DeliverableChoice {
  return { id: exercise, exercise, title: 'Title', file: 'file.md', uri: 'file:///home/file.md', state };
}
