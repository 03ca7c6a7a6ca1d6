/** Everything that can be said of one document by itself. */
import type { Deliverable } from '../course/types.ts';
import { LineIndex } from '../document/line-index.ts';
import { parseDocument } from '../document/parse.ts';
import { reparseDocument } from '../document/reparse.ts';
import type { Document } from '../document/types.ts';
import { matchDocument } from '../outline/match.ts';
import type { Outline } from '../outline/types.ts';
import { runRules, runRulesAgain, type RuleFailure } from '../rules/run-rules.ts';
import type { SectionResults } from '../rules/section-results.ts';
import type { Finding } from '../rules/types.ts';
import { readFacts, type Fact } from '../outline/facts.ts';

export interface DocumentCheck {
  /** The document's path in its capstone, with forward slashes. */
  readonly path: string;
  readonly deliverable: Deliverable;
  readonly text: string;
  /** As it was read; `outline.document` has slides for sections where the deliverable is a deck. */
  readonly document: Document;
  readonly lines: LineIndex;
  readonly outline: Outline;
  /** In document order. */
  readonly findings: readonly Finding[];
  readonly facts: readonly Fact[];
  readonly failures: readonly RuleFailure[];
  /** Of each section by itself: what need not be looked for again while it is the same. */
  readonly bySection: SectionResults;
}

/** @param before the check of an earlier text of the same document: sections that are still the same are not read again */
export function checkDocument(
  path: string,
  text: string,
  deliverable: Deliverable,
  before?: DocumentCheck,
): DocumentCheck {
  const document = before ? reparseDocument(before.document, text) : parseDocument(text);
  const outline = matchDocument(document, deliverable);
  const { findings, failures, bySection } = before ? runRulesAgain(outline, before) : runRules(outline);
  return {
    path,
    deliverable,
    text,
    document,
    lines: new LineIndex(text),
    outline,
    findings,
    facts: readFacts(outline),
    failures,
    bySection,
  };
}
