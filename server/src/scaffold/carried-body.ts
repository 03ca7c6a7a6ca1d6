import { carrySources } from '../course/section-specs.ts';
import type { SectionSpec } from '../course/types.ts';
import { provenanceComment } from '../links/provenance.ts';
import { referenceTo } from '../links/references.ts';
import { sourcesFor } from '../links/section-links.ts';
import { referencesTo, sectionsWith, type CapstoneSources, type Reference } from '../links/sources.ts';
import { bringOver, type CarryBlock } from './carry/bring-over.ts';
import type { BodyWriter } from './section-text.ts';
import { fillSlots, type KnownFacts } from './template-words.ts';

/** Bodies with the data of other documents in them, below a comment that remembers what these said. */
export function carriedBody(sources: CapstoneSources, facts: KnownFacts): BodyWriter {
  return (spec) => [
    provenance(spec, sources),
    ...spec.body.flatMap((block) =>
      block.kind === 'text' ? [fillSlots(block.markdown, facts)] : carriedBlocks(block, sources, facts),
    ),
  ];
}

/** A whole document changes all the time: only sections are remembered. */
function provenance(spec: SectionSpec, sources: CapstoneSources): string {
  return provenanceComment(
    sourcesFor(spec, sources).flatMap((source) =>
      source.fingerprint === undefined || source.spec === source.deliverable.root
        ? []
        : [{ reference: referenceTo(source), fingerprint: source.fingerprint }],
    ),
  );
}

function carriedBlocks(block: CarryBlock, sources: CapstoneSources, facts: KnownFacts): string[] {
  const ids = carrySources(block.carry);
  const carried = bringOver(block, sectionsWith(ids, sources), facts);
  if (carried) return [carried.markdown];
  return [waitingPrompt(referencesTo(ids, sources)), fillSlots(block.fallback, facts)];
}

/** Says which exercises would feed a section: those without a document or, if there is none, those without the data. */
function waitingPrompt(references: readonly Reference[]): string {
  if (references.length === 0) return '';
  const missing = references.filter(({ document }) => !document);
  const awaited = missing.length > 0 ? missing : references;
  const exercises = [...new Set(awaited.map(({ deliverable }) => deliverable.exercise))];
  const things = new Set(
    awaited.map(({ deliverable, spec, document }) =>
      document ? `“${spec.title}” in ${document.path}` : deliverable.file,
    ),
  );
  const exercise = exercises.length > 1 ? 'exercises' : 'exercise';
  const state = `${things.size > 1 ? 'are' : 'is'} ${missing.length > 0 ? 'there' : 'written'}`;
  // Built here, since the first of its kind takes long to build.
  const words = new Intl.ListFormat('en-GB');
  return `[Fed by ${exercise} ${words.format(exercises)}: once ${words.format(things)} ${state}, scaffold again and it is brought over for you]`;
}
