import { describe, expect, test } from 'vitest';
import { deliverableItems } from '../../../client/src/deliverable-items.ts';
import { capstone, deliverable } from './reports.ts';

describe('deliverable items', () => {
  test.each([
    ['missing' as const, 'not started', 'new-file'],
    ['started' as const, '7 of 9 sections', 'edit'],
    ['complete' as const, '7 of 9 sections · complete', 'pass'],
  ])('show a %s deliverable as "%s"', (state, description, icon) => {
    const [item] = deliverableItems([capstone({ deliverables: [deliverable({ state })] })]);
    expect(item).toMatchObject({ label: '1.3 Cost Model', description, icon: { name: icon } });
  });

  test('say what keeps a document with all its sections from being complete', () => {
    const [item] = deliverableItems([capstone({ deliverables: [deliverable({ written: 9 })] })]);
    expect(item?.description).toBe('9 of 9 sections · findings open');
  });

  test('open the document, or create it where it is missing', () => {
    const deliverables = [deliverable(), deliverable({ id: 'deck', path: 'deck.md', state: 'missing' })];
    const clicks = deliverableItems([capstone({ deliverables })]).map(({ click }) => click);
    expect(clicks).toEqual([
      { kind: 'reveal', target: { uri: 'file:///home/acme', path: 'cost-model.md' } },
      { kind: 'create', target: { uri: 'file:///home/acme', deliverable: 'deck' } },
    ]);
  });

  test('are grouped by folder where there are several capstones', () => {
    const deliverables = [deliverable(), deliverable({ id: 'deck', state: 'complete' })];
    const items = deliverableItems([capstone({ deliverables }), capstone({}, 'file:///home/other')]);
    expect(items.map(({ label, description }) => [label, description])).toEqual([
      ['acme', '1 of 2 complete'],
      ['other', '0 of 0 complete'],
    ]);
    expect(items[0]?.children).toHaveLength(2);
  });
});
