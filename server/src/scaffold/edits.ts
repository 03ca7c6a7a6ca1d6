/** Puts new blocks into a text that someone wrote, and leaves every other character where it is. */
import type { Edit } from '../document/edit.ts';

/** Blocks that take the place of a stretch of text, or stand behind its end where the stretch is empty. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  /** Markdown with `\n` line ends and without blank lines around it. */
  readonly markdown: string;
}

/**
 * The edit that puts a patch in, with one blank line before and after it and the line ends that the text has. The
 * patch begins behind a character that is not blank, or at the start of the text.
 */
export function toEdit(text: string, { start, end, markdown }: Patch): Edit {
  const isAtStart = start === 0 || (start === 1 && text.startsWith('\uFEFF'));
  const lead = isAtStart ? '' : '\n\n';
  const replacement = `${lead}${markdown}${'\n'.repeat(missingLineEnds(text.slice(end)))}`;
  return { start, end, text: text.includes('\r\n') ? replacement.replaceAll('\n', '\r\n') : replacement };
}

/** The edits that put the patches in. Patches that touch become one edit, in the order given. */
export function toEdits(text: string, patches: readonly Patch[]): Edit[] {
  const ordered = patches.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const joined: Patch[] = [];
  for (const patch of ordered) {
    const last = joined.at(-1);
    if (last && last.end === patch.start) {
      joined[joined.length - 1] = {
        start: last.start,
        end: patch.end,
        markdown: `${last.markdown}\n\n${patch.markdown}`,
      };
    } else {
      joined.push(patch);
    }
  }
  return joined.map((patch) => toEdit(text, patch));
}

/** The text with the edits made, which must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/** The end of what stands before `offset`: behind its last character that is not blank, or `least`. */
export function endOfText(text: string, offset: number, least = 0): number {
  let end = offset;
  while (end > least && /[ \t\r\n]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** How many line ends part what is new from what follows, beyond those already there. */
function missingLineEnds(rest: string): number {
  const blank = /^[ \t\r\n]*/.exec(rest)?.[0] ?? '';
  const wanted = blank.length === rest.length ? 1 : 2;
  return Math.max(0, wanted - (blank.match(/\n/g)?.length ?? 0));
}
