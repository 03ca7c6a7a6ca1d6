import type { MatchedSection } from '../outline/types.ts';
import { bringOver, sourcesOf, type CarryBlock } from './carry/bring-over.ts';
import type { BodyWriter } from './section-text.ts';
import { referencesTo, sectionsWith, type CapstoneSources, type Reference } from './sources.ts';
import { fillSlots, type KnownFacts } from './template-words.ts';

const PROVENANCE = '<!-- from: ';
const words = new Intl.ListFormat('en-GB');

/** Bodies with the data of other documents in them, below a comment that says where each piece comes from. */
export function carriedBody(sources: CapstoneSources, facts: KnownFacts): BodyWriter {
  return (spec) =>
    spec.body.flatMap((block) =>
      block.kind === 'text' ? [fillSlots(block.markdown, facts)] : carriedBlocks(block, sources, facts),
    );
}

/** Whether a comment is one that says where data comes from. */
export function isProvenance(comment: string): boolean {
  return comment.startsWith(PROVENANCE);
}

function carriedBlocks(block: CarryBlock, sources: CapstoneSources, facts: KnownFacts): string[] {
  const ids = sourcesOf(block);
  const carried = bringOver(block, sectionsWith(ids, sources), facts);
  if (!carried) return [waitingPrompt(referencesTo(ids, sources)), fillSlots(block.fallback, facts)];
  return carried.from.length > 0 ? [provenance(carried.from, sources), carried.markdown] : [carried.markdown];
}

function provenance(from: readonly MatchedSection[], { documents }: CapstoneSources): string {
  const places = from.map((matched) => {
    const document = documents.find(({ outline }) => outline.bySpec.get(matched.spec.id)?.includes(matched));
    const heading = matched.section.content.heading?.title;
    return [document?.path, heading].filter((part) => part !== undefined).join(' › ');
  });
  // A heading must not end the comment that it stands in.
  return `${PROVENANCE}${places.join('; ').replace(/-{2,}/g, '–')} -->`;
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
  return `[Fed by ${exercise} ${words.format(exercises)}: once ${words.format(things)} ${state}, scaffold again and it is brought over for you]`;
}
