import type { MatchedSection, Outline } from '../outline/types.ts';
import { applyEdits, endOfText, toEdits, type Patch } from './edits.ts';
import { insertions } from './insert-section.ts';
import { openStretch } from './open-stretch.ts';
import { joinBlocks, type BodyWriter } from './section-text.ts';
import { headingWords, type KnownFacts } from './template-words.ts';

export interface Merged {
  readonly text: string;
  /** The sections filled or added, by heading: those filled before those added. */
  readonly sections: readonly string[];
}

/** The document with its missing sections inserted and its empty ones filled. */
export function mergeScaffold(outline: Outline, facts: KnownFacts, body: BodyWriter): Merged {
  const { text } = outline.document;
  const filled = outline.matched.flatMap((matched) => fill(matched, text, body));
  const titled = title(outline, facts, body);
  const inserted = insertions(outline, facts, body);
  const edits = toEdits(text, [...titled, ...filled.map(({ patch }) => patch), ...inserted]);
  return {
    text: applyEdits(text, edits),
    sections: [
      ...titled.map(() => headingWords(outline.root.spec, facts)),
      ...filled.map(({ heading }) => heading),
      ...outline.missing.map(({ spec }) => headingWords(spec, facts)),
    ],
  };
}

function fill(matched: MatchedSection, text: string, body: BodyWriter): { patch: Patch; heading: string }[] {
  const stretch = openStretch(matched);
  const markdown = joinBlocks(body(matched.spec));
  if (!stretch || markdown === '') return [];
  const before = text.slice(stretch.start, stretch.end).replaceAll('\r\n', '\n').trim();
  // A heading that only opens what stands below it needs no words of its own.
  if (before === markdown || (before === '' && matched.children.length > 0)) return [];
  return [
    {
      patch: { ...stretch, markdown },
      heading: matched.section.content.heading?.title ?? matched.spec.title,
    },
  ];
}

/** The title and what stands under it, for a document that starts with its first section. */
function title({ deliverable, document, root }: Outline, facts: KnownFacts, body: BodyWriter): Patch[] {
  const { heading, text: preamble } = root.section.content;
  if (deliverable.format === 'slides' || heading || /\S/.test(preamble.replace('\uFEFF', ''))) return [];
  const at = document.frontMatter ? endOfText(document.text, document.frontMatter.end) : root.section.offset;
  const words = `${'#'.repeat(root.spec.level)} ${headingWords(root.spec, facts)}`;
  return [{ start: at, end: at, markdown: joinBlocks([words, ...body(root.spec)]) }];
}
