/** Builds a capstone's documents from its exercises. */
import { feedingIds, specsBelow } from '../course/section-specs.ts';
import type { Deliverable } from '../course/types.ts';
import { referencesTo, type CapstoneSources } from '../links/sources.ts';
import type { Outline } from '../outline/types.ts';
import { documentText } from './blank-document.ts';
import { carriedBody } from './carried-body.ts';
import { mergeScaffold } from './merge.ts';
import { headingWords, type KnownFacts } from './template-words.ts';

export interface ScaffoldOutcome {
  readonly text: string;
  /** The sections filled or added, by heading. */
  readonly sections: readonly string[];
  /** Files that would feed the document and are not there yet, in course order. */
  readonly waitingFor: readonly string[];
}

/**
 * The deliverable's document with what the others have for it. Into an `existing` one, missing sections are inserted
 * and empty ones filled; all that a participant wrote in it stays as it is, and where it is.
 */
export function scaffoldDocument(
  deliverable: Deliverable,
  sources: CapstoneSources,
  values: ReadonlyMap<string, string>,
  existing?: Outline,
): ScaffoldOutcome {
  const facts: KnownFacts = { values, declared: sources.course.facts };
  const body = carriedBody(sources, facts);
  const waitingFor = missingFiles(deliverable, sources);
  if (existing && existing.document.text.trim() !== '') {
    return { ...mergeScaffold(existing, facts, body), waitingFor };
  }
  const text = documentText(deliverable, facts, body);
  const sections = specsBelow(deliverable.root).map((spec) => headingWords(spec, facts));
  return { text, sections, waitingFor };
}

function missingFiles(deliverable: Deliverable, sources: CapstoneSources): string[] {
  const ids = [deliverable.root, ...specsBelow(deliverable.root)].flatMap(feedingIds);
  const missing = new Set(
    referencesTo(ids, sources)
      .filter(({ document }) => !document)
      .map((reference) => reference.deliverable),
  );
  return sources.course.deliverables.filter((each) => missing.has(each)).map(({ file }) => file);
}
