/** `capstone explain`: what a rule looks for and why, as its page says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ruleIds } from '../rules/registry.ts';
import { isRule, noSuchRule } from '../rules/rule-names.ts';
import { UsageError } from './options.ts';

/** The rule's page; the names of all rules where none is named. */
export function explain(rule: string | undefined, rulePages: string): Promise<string> {
  if (rule === undefined) return Promise.resolve(`${ruleIds.toSorted().join('\n')}\n`);
  if (!isRule(rule)) throw new UsageError(noSuchRule(rule));
  return readFile(join(rulePages, `${rule}.md`), 'utf8');
}
