import { describe, expect, test } from 'vitest';
import { stepItems } from '../../../client/src/step-items.ts';
import type { NextStepReport } from '../../../server/src/protocol.ts';
import { capstone } from './reports.ts';

const STEP: NextStepReport = {
  kind: 'insert',
  title: 'Write “ROI Analysis” in the proposal',
  brings: '+1 point in Costs',
  points: 1,
  detail: 'It holds 3 fields.',
  deliverable: 'proposal',
  section: 'proposal/roi',
  path: 'our proposal.md',
  line: 7,
  column: 3,
};

const steps = (...given: Partial<NextStepReport>[]) =>
  stepItems(capstone({ nextSteps: given.map((step) => ({ ...STEP, ...step })) }))[0]?.children ?? [];

describe('next best steps', () => {
  test('are not there where nothing would raise the estimate', () => {
    expect(stepItems(capstone())).toEqual([]);
  });

  test('stand open, each with what it brings', () => {
    const [group] = stepItems(capstone({ nextSteps: [STEP] }));
    expect(group).toMatchObject({ label: 'Next best steps', expanded: true });
    expect(group?.children[0]).toMatchObject({
      label: 'Write “ROI Analysis” in the proposal',
      description: '+1 point in Costs',
      spoken: 'Write “ROI Analysis” in the proposal, +1 point in Costs, It holds 3 fields.',
    });
  });

  test.each([
    ['create', { kind: 'create', target: { uri: 'file:///home/acme', deliverable: 'proposal' } }],
    ['scaffold', { kind: 'scaffold', target: { uri: 'file:///home/acme' } }],
    [
      'insert',
      { kind: 'insert', target: { uri: 'file:///home/acme/our%20proposal.md', section: 'proposal/roi' } },
    ],
    [
      'fix',
      { kind: 'fix', target: { uri: 'file:///home/acme', path: 'our proposal.md', line: 7, column: 3 } },
    ],
    [
      'write',
      { kind: 'reveal', target: { uri: 'file:///home/acme', path: 'our proposal.md', line: 7, column: 3 } },
    ],
  ] as const)('begin with a click: %s', (kind, click) => {
    expect(steps({ kind })[0]?.click).toEqual(click);
  });

  test('keep Markdown in their words as text', () => {
    expect(steps({ title: 'Write [it](https://example.org)' })[0]?.tooltip).toContain(
      String.raw`\[it\]\(https://example\.org\)`,
    );
  });
});
