import type { Severity } from '../report.ts';

/**
 * A comment that silences a rule and need not: nothing is there to silence, or the rule has another name. Found where
 * comments are heeded (`capstone/suppress.ts`), after all other rules.
 */
export const suppression = {
  id: 'suppression',
  severity: 'info',
  unused: (rule: string | undefined): string =>
    rule === undefined
      ? 'There is nothing here to silence any more. The comment can go.'
      : `“${rule}” finds nothing here, so there is nothing to silence. The comment can go.`,
  nothingOff: 'Nothing above is silenced, so there is nothing to enable. The comment can go.',
  unknown: (word: string, meant: string): string => `There is no comment “${word}”. Did you mean “${meant}”?`,
} as const satisfies { id: string; severity: Severity } & Record<string, unknown>;
