import { describe, expect, test } from 'vitest';
import type { PlainItem } from '../../../client/src/plain-item.ts';
import { blockingErrors, rubricItems } from '../../../client/src/rubric-items.ts';
import type { EvidencePlace, EvidenceReport } from '../../../server/src/protocol.ts';
import { assessment, capstone, criterion, deliverable, evidence, finding } from './reports.ts';

describe('rubric items', () => {
  test('say the total first, then the criteria', () => {
    const criteria = [criterion({ explanation: '2 more pieces of evidence to 5/5' })];
    expect(told(rubricItems([capstone({ assessment: assessment({ criteria }) })]))).toEqual([
      '12 / 20 · 2 more points to certification',
      'Security · 4 / 5 · 2 more pieces of evidence to 5/5',
    ]);
  });

  test('say nothing after the points where nothing is explained', () => {
    const [, item] = rubricItems([capstone({ assessment: assessment({ criteria: [criterion()] }) })]);
    expect(item?.description).toBe('4 / 5');
    expect(item?.spoken).toBe('Security, 4 of 5 points');
  });

  test('carry the level in the tooltip, so that Markdown in it stays text', () => {
    const criteria = [criterion({ level: '[Complete](https://example.org)' })];
    const [, item] = rubricItems([capstone({ assessment: assessment({ criteria }) })]);
    expect(item?.tooltip).toContain(String.raw`\[Complete\]\(https://example\.org\)`);
  });

  test('put one level with the folder names on top of several capstones', () => {
    const items = rubricItems([capstone(), capstone({}, 'file:///home/two%20words')]);
    expect(told(items)).toEqual([
      'acme · 12 / 20 · 2 more points to certification',
      'two words · 12 / 20 · 2 more points to certification',
    ]);
    expect(items.map(({ kind, expanded }) => [kind, expanded])).toEqual([
      ['capstone', true],
      ['capstone', true],
    ]);
  });

  test('have ids that are stable and their own', () => {
    const criteria = [criterion({ evidence: [evidence({ places: [place(), place()] })] })];
    const report = { assessment: assessment({ criteria }) };
    const both = [capstone(report), capstone(report, 'file:///home/other')];
    const ids = flat(rubricItems(both)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(flat(rubricItems(both)).map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    [{ met: true, share: 1 }, 'met', 'pass'],
    [{ share: 0.6 }, '60 % · not yet', 'circle-large-outline'],
    [{ share: 0.999 }, '99 % · not yet', 'circle-large-outline'],
    [{ judge: 'person' as const, judged: false }, 'for a person to judge', 'account'],
    [{ judge: 'person' as const, judged: true }, 'met, by your own judgement', 'account'],
  ])('show evidence %j as "%s"', (given, words, icon) => {
    const item = evidenceItem(given);
    expect(item?.description).toBe(words);
    expect(item?.icon.name).toBe(icon);
    expect(item?.spoken).toBe(`Threats named, ${words}`);
  });

  test('have a box where a person is the judge, and nowhere else', () => {
    expect(evidenceItem({ judge: 'person', judged: true })?.box).toEqual({
      evidence: 'threats',
      checked: true,
    });
    expect(evidenceItem({ judge: 'person', judged: false })?.box).toMatchObject({ checked: false });
    expect(evidenceItem({})?.box).toBeUndefined();
  });

  test('show own marks beside the estimate', () => {
    const own = { points: 9, max: 10, complete: false, words: 'your own 9 of 10 so far' };
    const criteria = [criterion({ ownPoints: 5, explanation: '1 more piece of evidence to 5/5' })];
    expect(told(rubricItems([capstone({ assessment: assessment({ criteria, own }) })]))).toEqual([
      '12 / 20 · 2 more points to certification · your own 9 of 10 so far',
      'Security · 4 / 5 · your own 5 · 1 more piece of evidence to 5/5',
    ]);
  });

  test('reveal the line of a place', () => {
    const item = evidenceItem({ places: [place({ line: 12, note: 'no owner' })] })?.children[0];
    expect(item?.description).toBe('no owner');
    expect(item?.click).toEqual({
      kind: 'reveal',
      target: { uri: 'file:///home/acme', path: 'cost-model.md', line: 12 },
    });
  });

  test('offer to write the document of a place that has none', () => {
    const item = evidenceItem({ places: [place()] }, 'missing')?.children[0];
    expect(item?.click).toEqual({
      kind: 'create',
      target: { uri: 'file:///home/acme', deliverable: 'cost-model' },
    });
  });

  test('open the document where only the section is missing', () => {
    const item = evidenceItem({ places: [place()] })?.children[0];
    expect(item?.click).toEqual({
      kind: 'reveal',
      target: { uri: 'file:///home/acme', path: 'cost-model.md', line: undefined },
    });
  });
});

describe('blocking errors', () => {
  const documents = [
    {
      path: 'cost-model.md',
      deliverable: 'cost-model',
      findings: [finding(), finding({ severity: 'warning' }), finding({ criterion: undefined })],
    },
  ];

  test('are the errors that cost a criterion points', () => {
    expect(blockingErrors([capstone({ documents })])).toBe(1);
  });

  test('block nothing once the capstone is certified', () => {
    expect(blockingErrors([capstone({ documents, assessment: assessment({ certification: 'pass' }) })])).toBe(
      0,
    );
  });
});

function evidenceItem(
  given: Partial<EvidenceReport>,
  state: 'missing' | 'started' = 'started',
): PlainItem | undefined {
  const criteria = [criterion({ evidence: [evidence(given)] })];
  const deliverables = [deliverable({ state })];
  return rubricItems([capstone({ deliverables, assessment: assessment({ criteria }) })])[1]?.children[0];
}

function place(given: Partial<EvidencePlace> = {}): EvidencePlace {
  return {
    title: 'Cost Summary',
    met: false,
    note: undefined,
    path: 'cost-model.md',
    line: undefined,
    ...given,
  };
}

function told(items: readonly PlainItem[]): readonly string[] {
  return items.map(({ label, description }) => `${label} · ${description}`);
}

function flat(items: readonly PlainItem[]): readonly PlainItem[] {
  return items.flatMap((item) => [item, ...flat(item.children)]);
}
