/** The names of rules, as people write them. */
import { nearest } from '../course/suggest.ts';
import { ruleIds } from './registry.ts';

export function isRule(name: string): boolean {
  return ruleIds.includes(name);
}

/** What to say to a name that no rule has. */
export function noSuchRule(name: string): string {
  const near = nearest(name, ruleIds).map((rule) => `“${rule}”`);
  const way =
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Every finding names the rule it comes from.';
  return `There is no rule “${name}”. ${way}`;
}
