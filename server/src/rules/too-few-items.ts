import type { ItemsExpectation } from '../course/types.ts';
import type { Block, List } from '../document/types.ts';
import { namesAmount } from '../document/measurable.ts';
import { blockText } from '../document/block-text.ts';
import { everyBlock } from '../document/walk.ts';
import { readProse } from '../document/words.ts';
import { ownTables } from '../outline/contents.ts';
import type { Edit } from '../document/edit.ts';
import type { MatchedSection, Outline } from '../outline/types.ts';
import { isWritten } from '../outline/written.ts';
import { countWords, expectationsOf, itemWords } from './reading/expectations.ts';
import { appendBlock } from './fixes/append-block.ts';
import { appendItems } from './fixes/append-items.ts';
import { matchedOf } from './fixes/finding-place.ts';
import { itemSkeletons } from './fixes/skeletons.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import type { SectionRule } from './types.ts';

/** A list is shorter than a complete one; longer than usual is only a hint. */
export const tooFewItems: SectionRule = {
  id: 'too-few-items',
  scope: 'section',
  severity: 'warning',
  check: (matched) => {
    const { section, spec } = matched;
    const expected = expectationsOf(spec, 'items');
    if (expected.length === 0 || !isWritten(matched)) return [];
    return expected.flatMap(({ expectation, check }) => {
      const count = countItems(matched, expectation.list);
      const few = count < expectation.min;
      if (!few && count <= (expectation.max ?? Infinity)) return [];
      const name = sectionName(section, spec);
      const [usual, things] = [countWords(expectation), itemWords(expectation.list)];
      return [
        {
          message: few
            ? `“${name}” has ${count} of ${usual} ${things}.`
            : `“${name}” has ${count} ${things}; ${usual} are usual. Consider merging some.`,
          ...(few ? {} : { severity: 'hint' as const }),
          section,
          span: headingSpan(section),
          spec,
          check,
        },
      ];
    });
  },
  fix: (finding, { outline }) => {
    const matched = matchedOf(finding, outline);
    const found = expectationsOf(finding.spec, 'items').find(({ check }) => check === finding.check);
    if (!matched || !found) return undefined;
    const { list, min } = found.expectation;
    const count = countItems(matched, list);
    // Rows, headings and numbered lines are no list that could grow.
    if (count >= min || count !== listed(matched, list)) return undefined;
    const names = Array.from(
      { length: min - count },
      (_, i) => `${list === 'ordered' ? 'Step' : 'Item'} ${count + i + 1}`,
    );
    const things = list === 'ordered' ? 'step' : 'item';
    return {
      title: `Add ${names.length} ${things}${names.length === 1 ? '' : 's'} to be written`,
      edits: addItems(matched, list, names, outline),
    };
  },
};

/** To the end of the section's last list of that kind, where it has one at its top level. */
function addItems(
  matched: MatchedSection,
  kind: ItemsExpectation['list'],
  names: readonly string[],
  outline: Outline,
): Edit[] {
  const lists = matched.own.flatMap((section) =>
    section.content.blocks.flatMap((block) =>
      block.kind === 'list' && isOfKind(block, kind) ? [{ section, items: block.items }] : [],
    ),
  );
  const last = lists.at(-1);
  const edits = last && appendItems(last.section, last.items, names);
  return edits ?? appendBlock(matched, outline, itemSkeletons(kind, names));
}

function isOfKind({ ordered, items }: List, kind: ItemsExpectation['list']): boolean {
  if (kind === 'checklist') return items.at(-1)?.checked !== undefined;
  return kind === 'any' || ordered === (kind === 'ordered');
}

/** How many of the items are items of lists. */
function listed({ own }: MatchedSection, kind: ItemsExpectation['list']): number {
  const blocks = own.flatMap((section) => section.content.blocks);
  if (kind === 'ordered') return orderedItems(blocks);
  const top = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  return kind === 'checklist' ? top.filter(({ checked }) => checked !== undefined).length : top.length;
}

/**
 * Any list may be written as a table, as headings of its own, as a chain with arrows, as the bold words of a paragraph, or,
 * where each item names an amount, in sentences that do; numbered steps must be numbered, linked by arrows or have headings.
 */
function countItems(matched: MatchedSection, list: ItemsExpectation['list']): number {
  const blocks = matched.own.flatMap((section) => section.content.blocks);
  const below = matched.own.filter(
    (section) => section !== matched.section && section.content.heading,
  ).length;
  if (list === 'ordered')
    return Math.max(orderedItems(blocks), numberedLines(matched), chained(matched), below);
  const rows = ownTables(matched).reduce((sum, { value }) => sum + value.rows.length, 0);
  const top = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  if (list === 'checklist') return top.filter((item) => item.checked !== undefined).length;
  const nested = top.flatMap((item) =>
    item.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])),
  );
  const told = top.length === 0 ? Math.max(drawn(matched), boldParts(matched)) : 0;
  const count = Math.max(top.length, nested.length, rows, chained(matched), below, told);
  return count > 0 ? count : sentencesWithAmounts(matched);
}

/** `detect → triage → contain` */
const ARROW = /\s(?:→|⇒|➔|➜|-{1,2}>|=>)\s/u;

function chained({ own }: MatchedSection): number {
  const links = own.flatMap(({ content }) => readProse(content).map(({ text }) => text.split(ARROW).length));
  return Math.max(0, ...links.filter((count) => count > 2));
}

/** The links of the longest chain that is drawn: with spaces or without, on several lines. */
function drawn({ own }: MatchedSection): number {
  const codes = own.flatMap(({ content }) =>
    everyBlock(content.blocks).filter(({ kind }) => kind === 'code'),
  );
  const arrows = codes.map((block) => blockText(block).match(DRAWN_ARROW)?.length ?? 0);
  return arrows.some((count) => count > 0) ? Math.max(...arrows) + 1 : 0;
}

const DRAWN_ARROW = /[→⇒➔➜▶]|[-=]{1,2}>/gu;

function boldParts({ own }: MatchedSection): number {
  const prose = own.flatMap(({ content }) => readProse(content));
  return Math.max(0, ...prose.map(({ strong }) => strong.length));
}

function sentencesWithAmounts(matched: MatchedSection): number {
  const isAsked = expectationsOf(matched.spec, 'measurable').some(
    ({ expectation: { place, by } }) => place.in === 'items' && by === 'amount',
  );
  if (!isAsked) return 0;
  const sentences = matched.own.flatMap(({ content }) =>
    readProse(content).flatMap(({ text }) => text.split(/(?<=[.;!?])\s+/u)),
  );
  return sentences.filter(namesAmount).length;
}

function orderedItems(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'quote') return sum + orderedItems(block.blocks);
    if (block.kind !== 'list') return sum;
    if (block.ordered) return sum + block.items.length;
    return sum + block.items.reduce((inner, item) => inner + orderedItems(item.blocks), 0);
  }, 0);
}

/** "Step 1: …", "**1. Stop**" and rows that start with a number are numbered steps too. */
function numberedLines(matched: MatchedSection): number {
  const lines = matched.own.flatMap(({ content }) => readProse(content).flatMap((inline) => inline.lines));
  const rows = ownTables(matched).flatMap(({ value }) => value.rows);
  return Math.max(
    lines.filter(({ text }) => /^(?:step\s+\d+|\d+[.):])/i.test(text)).length,
    rows.filter(({ cells }) => /^(?:step\s+)?\d/i.test(cells[0]?.inline.text ?? '')).length,
  );
}
