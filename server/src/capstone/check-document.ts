/** Everything that can be said of one document by itself. */
import type { Deliverable } from '../course/types.ts';
import { LineIndex } from '../document/line-index.ts';
import { parseDocument } from '../document/parse.ts';
import { matchDocument } from '../outline/match.ts';
import type { Outline } from '../outline/types.ts';
import { runRules, type RuleFailure } from '../rules/run-rules.ts';
import type { Finding } from '../rules/types.ts';
import { readFacts, type Fact } from '../outline/facts.ts';

export interface DocumentCheck {
  /** The document's path in its capstone, with forward slashes. */
  readonly path: string;
  readonly deliverable: Deliverable;
  readonly text: string;
  readonly lines: LineIndex;
  readonly outline: Outline;
  /** In document order. */
  readonly findings: readonly Finding[];
  readonly facts: readonly Fact[];
  readonly failures: readonly RuleFailure[];
}

export function checkDocument(path: string, text: string, deliverable: Deliverable): DocumentCheck {
  const outline = matchDocument(parseDocument(text), deliverable);
  const { findings, failures } = runRules(outline);
  return {
    path,
    deliverable,
    text,
    lines: new LineIndex(text),
    outline,
    findings,
    facts: readFacts(outline),
    failures,
  };
}
