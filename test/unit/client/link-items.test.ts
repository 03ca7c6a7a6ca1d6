import { describe, expect, test } from 'vitest';
import { linkItems } from '../../../client/src/link-items.ts';
import type { LinkEndReport, LinkReport } from '../../../server/src/protocol.ts';
import { capstone, deliverable } from './reports.ts';

const end = (given: Partial<LinkEndReport> = {}): LinkEndReport => ({
  deliverable: 'proposal',
  section: 'proposal/costs',
  name: 'Proposal › Costs',
  title: 'Costs',
  path: 'proposal.md',
  exists: true,
  line: 7,
  ...given,
});
const TOTAL = end({
  deliverable: 'cost-model',
  section: 'cost-model/total',
  name: '1.3 Cost Model › Total',
  title: 'Total',
  path: 'cost-model.md',
  line: 3,
});
const RISKS = end({
  deliverable: 'plan',
  section: 'plan/risks',
  name: '2.1 Plan › Risks',
  title: 'Risks',
  path: 'plan.md',
  exists: false,
  line: undefined,
});
const link = (given: Partial<LinkReport> = {}): LinkReport => ({
  source: TOTAL,
  fed: end(),
  state: 'in step',
  words: 'in step',
  ...given,
});

const proposal = deliverable({ id: 'proposal', title: 'Architecture Proposal', path: 'proposal.md' });
const items = (...links: LinkReport[]) =>
  linkItems([capstone({ deliverables: [deliverable({ id: 'cost-model' }), proposal], links })]);

describe('link items', () => {
  test('are the documents that are fed, their sections and the sources of each', () => {
    const [document, ...others] = items(
      link(),
      link({ source: RISKS, state: 'not started', words: 'exercise not started' }),
      link({ fed: end({ section: 'proposal/roi', title: 'ROI', line: 20 }) }),
    );
    expect(others).toEqual([]);
    expect(document).toMatchObject({
      label: 'Architecture Proposal',
      description: '1 exercise not started · 2 of 3 in step',
      expanded: true,
    });
    expect(document?.children.map(({ label, description }) => [label, description])).toEqual([
      ['Costs', '1 exercise not started · 1 of 2 in step'],
      ['ROI', 'in step'],
    ]);
    expect(document?.children[0]?.children).toMatchObject([
      {
        label: '← 1.3 Cost Model › Total',
        description: 'in step',
        icon: { name: 'pass' },
        spoken: 'from 1.3 Cost Model › Total, in step',
        click: { kind: 'reveal', target: { uri: 'file:///home/acme', path: 'cost-model.md', line: 3 } },
      },
      {
        label: '← 2.1 Plan › Risks',
        description: 'exercise not started',
        icon: { name: 'new-file' },
        click: { kind: 'create', target: { uri: 'file:///home/acme', deliverable: 'plan' } },
      },
    ]);
  });

  test('open where something has changed, and a click on a section goes there', () => {
    const changed = link({ state: 'changed', words: 'changed since you wrote this' });
    expect(items(changed)[0]?.children).toMatchObject([
      {
        description: 'changed',
        expanded: true,
        children: [{ spoken: 'from 1.3 Cost Model › Total, changed since you wrote this' }],
        icon: { name: 'sync' },
        click: { kind: 'reveal', target: { path: 'proposal.md', line: 7 } },
      },
    ]);
    expect(items(link())[0]?.children[0]?.expanded).toBe(false);
  });

  test('keep a repeated section apart', () => {
    const [document] = items(link(), link({ fed: end({ line: 30 }) }));
    const ids = document?.children.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  test('are none where nothing is fed, and grouped by folder where there are several capstones', () => {
    expect(items()).toEqual([]);
    const report = { deliverables: [proposal], links: [link()] };
    const groups = linkItems([
      capstone(report),
      capstone({}, 'file:///home/other'),
      capstone(report, 'file:///home/third'),
    ]);
    expect(groups.map(({ label, description }) => [label, description])).toEqual([
      ['acme', 'in step'],
      ['third', 'in step'],
    ]);
  });
});
