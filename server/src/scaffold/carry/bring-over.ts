/** Reshapes data of other documents as a template asks. */
import type { TemplateBlock } from '../../course/types.ts';
import type { MatchedSection } from '../../outline/types.ts';
import type { KnownFacts } from '../template-words.ts';
import type { Carried } from './carried.ts';
import { carryColumns } from './columns.ts';
import { carryDiagram } from './diagram.ts';
import { carryFields } from './fields.ts';
import { carryGantt } from './gantt.ts';
import { carryGather } from './gather.ts';
import { carryPairs } from './pairs.ts';
import { carryTable } from './table.ts';
import { carryTranspose } from './transpose.ts';

export type CarryBlock = Extract<TemplateBlock, { kind: 'carry' }>;

/** What the block asks for, from those of its sources that are there; undefined where they lack it. */
export function bringOver(
  { carry, fallback }: CarryBlock,
  sources: readonly MatchedSection[],
  facts: KnownFacts,
): Carried | undefined {
  switch (carry.kind) {
    case 'table':
      return carryTable(carry, sources, facts);
    case 'columns':
      return carryColumns(carry, sources);
    case 'transpose':
      return carryTranspose(carry, sources, facts);
    case 'gather':
      return carryGather(carry, sources);
    case 'pairs':
      return carryPairs(carry, sources);
    case 'fields':
      return carryFields(carry, sources, facts, fallback);
    case 'diagram':
      return carryDiagram(sources);
    default:
      return carryGantt(carry, sources, facts);
  }
}
