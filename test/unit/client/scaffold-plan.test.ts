import { describe, expect, test } from 'vitest';
import { isSameText, planScaffold, scaffoldMessage } from '../../../client/src/scaffold-plan.ts';
import type { ScaffoldedDocument } from '../../../server/src/protocol.ts';

describe('a scaffold plan', () => {
  test('writes what is new, proposes what is changed, leaves the rest', () => {
    const fresh = scaffolded('new.md');
    const changed = scaffolded('changed.md', { existing: true, before: 'old' });
    const same = scaffolded('same.md', { existing: true, before: 'text' });
    const plan = planScaffold([fresh, changed, same]);
    expect(plan.create).toEqual([fresh]);
    expect(plan.change).toEqual([changed]);
  });

  test('says what it wrote, and names each exercise it waits for once', () => {
    const waitingFor = ['cost-model.md', 'runbook.md'];
    const plan = planScaffold([scaffolded('a.md', { waitingFor }), scaffolded('b.md', { waitingFor })]);
    expect(scaffoldMessage(plan)).toBe(
      'Wrote a.md and b.md. Still waiting for cost-model.md and runbook.md.',
    );
  });

  test('says so where there is nothing to add', () => {
    const plan = planScaffold([scaffolded('a.md', { existing: true, before: 'text' })]);
    expect(scaffoldMessage(plan)).toBe('Nothing to add: the documents hold all that the exercises give.');
  });

  test('leaves the word to the diffs where there are only changes', () => {
    expect(
      scaffoldMessage(planScaffold([scaffolded('a.md', { existing: true, before: 'old' })])),
    ).toBeUndefined();
  });
});

test('texts are the same whatever their line endings and byte order mark', () => {
  expect(isSameText('\uFEFFone\r\ntwo', 'one\ntwo')).toBe(true);
  expect(isSameText('one\ntwo', 'one\ntwo ')).toBe(false);
});

function scaffolded(file: string, given: Partial<ScaffoldedDocument> = {}): ScaffoldedDocument {
  return {
    uri: `file:///home/acme/${file}`,
    title: file,
    existing: false,
    before: '',
    text: 'text',
    sections: [],
    waitingFor: [],
    ...given,
  };
}
