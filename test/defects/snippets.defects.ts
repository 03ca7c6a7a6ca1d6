/** Each snippet, taken as it comes and put where it belongs, is complete. */
import { expect, it } from 'vitest';
import { inSection, type Edit } from './edits.ts';
import {
  deploymentStrategy,
  executivePresentation,
  harmless,
  operationsRunbook,
  platformComparison,
  proposal,
  securityArchitecture,
} from './harness.ts';
import { prefixes, snippet } from './snippets.ts';

/** Puts a snippet where a pattern is found. */
const instead = (pattern: RegExp, prefix: string): Edit => {
  tried.add(prefix);
  return (text) => {
    if (!pattern.test(text)) throw new Error(`there is no ${pattern}`);
    return text.replace(pattern, () => snippet(prefix));
  };
};
const section = (heading: string, prefix: string): Edit =>
  inSection(heading, instead(/^[^]*\S(?=\s*$)/, prefix));
const fence = (heading: string, prefix: string): Edit =>
  inSection(heading, instead(/^```[^]*?^```$/m, prefix));
const table = (heading: string, prefix: string): Edit =>
  inSection(heading, instead(/^\|[^]*?\|$(?!\n\|)/m, prefix));
/** The last row of the first table. */
const row = (heading: string, prefix: string): Edit =>
  inSection(heading, instead(/(?<=\|\n)\|[^\n]*\|$(?!\n\|)/m, prefix));
const tried = new Set<string>();

harmless(deploymentStrategy, {
  'a phase': section('Phase 1: Pilot (Weeks 1–6)', 'capstone-phase'),
  'a risk': row('Risk Mitigation', 'capstone-risk'),
  'a scaling configuration': fence('Auto-scaling Rules', 'capstone-scaling'),
  'a gantt chart': fence('Timeline', 'capstone-gantt'),
});

harmless(operationsRunbook, {
  'a procedure': section('Re-indexing a Document Set', 'capstone-procedure'),
  'an issue': section('High Latency', 'capstone-issue'),
  'a threshold': row('Key Metrics & Thresholds', 'capstone-threshold'),
  'severity levels': table('Severity Levels', 'capstone-severities'),
  'a sequence': fence('Architecture Summary', 'capstone-sequence'),
});

harmless(proposal, {
  'a decision': row('Decision Points', 'capstone-decision'),
  'the five layers': table('Security Controls Summary', 'capstone-layers'),
  'a flowchart': fence('Architecture Diagram', 'capstone-flowchart'),
});

harmless(securityArchitecture, {
  'a C4 diagram': fence('Architecture Diagram', 'capstone-c4'),
});

harmless(platformComparison, {
  'weighted scores': table('Weighted Scoring', 'capstone-scoring'),
});

harmless(executivePresentation, {
  'a slide': instead(/---\n\n## Business Challenge\n[^]*?(?=\n\n---)/, 'capstone-slide'),
});

it('is tried for every snippet', () => {
  expect([...tried].toSorted()).toEqual(prefixes.toSorted());
});
