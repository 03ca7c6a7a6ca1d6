import { expect, test } from 'vitest';
import { assessmentInWords, nextGoal } from '../../../client/src/assessment-words.ts';
import { statusBarText, statusBarTooltip } from '../../../client/src/status-bar-text.ts';
import { assessment, criterion } from './reports.ts';

test.each([
  [
    assessment({ total: 12, verdict: '2 more points to certification' }),
    '12 / 20 · 2 more points to certification',
    undefined,
  ],
  [
    assessment({ total: 16, certification: 'pass', verdict: 'certification reached' }),
    '16 / 20 · certification reached',
    '2 more points to distinction',
  ],
  [
    assessment({ total: 18, certification: 'distinction', verdict: 'distinction' }),
    '18 / 20 · distinction',
    undefined,
  ],
])('an assessment says how far it is: %#', (given, words, goal) => {
  expect(assessmentInWords(given)).toBe(words);
  expect(nextGoal(given)).toBe(goal);
});

test('the status bar shows the total, its tooltip the criteria', () => {
  const given = assessment({ criteria: [criterion({ title: 'Cost | Operations' })] });
  expect(statusBarText(given)).toBe('$(mortar-board) Capstone 12/20');
  expect(statusBarTooltip(given)).toContain(String.raw`| Cost \| Operations | 4 / 5 |`);
});
