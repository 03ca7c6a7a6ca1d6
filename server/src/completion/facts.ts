import type { Capstone } from '../capstone/assemble.ts';
import type { Fact } from '../outline/facts.ts';
import { sectionName } from '../rules/reading/place.ts';
import type { CompletionSource } from './types.ts';

/** A longer value is a sentence of its own, and no part of another one. */
const LONGEST = 80;
const LONGEST_LABEL = 40;

/** What other documents of the capstone state: where the user asks, and amounts behind a currency sign. */
export const capstoneFacts: CompletionSource = ({ before, offset, outline, trigger }, capstone) => {
  // What begins a heading is no prose yet.
  if ((trigger !== undefined && trigger !== '$') || /^#{1,6}[^:]*$/.test(before)) return [];
  const typed = /[$€£]?[\p{L}\p{N}.,-]*$/u.exec(before)?.[0] ?? '';
  const isCell = before.includes('|');
  return factsBeside(outline.deliverable.id, capstone)
    .filter(({ fact }) => !/^[$€£]/.test(typed) || fact.value.startsWith(typed.charAt(0)))
    .map(({ fact, path }) => {
      const title = capstone.course.facts[fact.name]?.title.replace(/^the\s+/i, '') ?? fact.name;
      return {
        kind: 'fact',
        label: `${title} → ${shortened(fact.value)}`,
        detail: `${path} › ${sectionName(fact.section, fact.spec)}`,
        start: offset - typed.length,
        end: offset,
        text: isCell ? fact.value.replaceAll('|', '\\|') : fact.value,
        prompts: [],
        ...(/^[$€£]/.test(typed) && { filter: fact.value }),
      };
    });
};

/** The first value of each fact that another document states, in the course's order. */
function factsBeside(deliverable: string, { course, checks }: Capstone): { fact: Fact; path: string }[] {
  const known = new Map<string, { fact: Fact; path: string }>();
  for (const check of checks) {
    if (check.deliverable.id === deliverable) continue;
    for (const fact of check.facts) {
      if (fact.how !== 'mentioned' && !fact.due && !known.has(fact.name))
        known.set(fact.name, { fact, path: check.path });
    }
  }
  return Object.keys(course.facts)
    .flatMap((name) => known.get(name) ?? [])
    .filter(({ fact }) => fact.value.length <= LONGEST);
}

function shortened(value: string): string {
  return value.length > LONGEST_LABEL ? `${value.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : value;
}
