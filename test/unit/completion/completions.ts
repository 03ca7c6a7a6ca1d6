/** Completions as a writer sees them. In a document, `¦` is the cursor. */
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import { completionsAt } from '../../../server/src/completion/completions-at.ts';
import { opensList } from '../../../server/src/completion/trigger.ts';
import type { Completion } from '../../../server/src/completion/types.ts';
import type { Course } from '../../../server/src/course/types.ts';
import { applyEdits } from '../../../server/src/scaffold/edits.ts';
import { check } from '../small-course.ts';
import { text } from '../text.ts';

interface Asked {
  /** The character just typed; without it, the user asks. */
  readonly trigger?: string;
  /** The deliverable that the document is; without it, the course's first. */
  readonly as?: string;
  /** The other documents of the capstone, by deliverable. */
  readonly beside?: Readonly<Record<string, string>>;
}

export function completions(document: string, course: Course, asked: Asked = {}): Completion[] {
  const { offset, plain } = cursorIn(document);
  const { trigger, as, beside = {} } = asked;
  const before = plain.slice(plain.lastIndexOf('\n', offset - 1) + 1, offset);
  if (trigger !== undefined && !opensList(trigger, before)) return [];
  const checked = check(plain, course, as);
  const others = Object.entries(beside).map(([id, other]) => check(other, course, id));
  return completionsAt(checked.outline, offset, assembleCapstone(course, [checked, ...others]), trigger);
}

export function labels(document: string, course: Course, asked?: Asked): string[] {
  return completions(document, course, asked).map(({ label }) => label);
}

/** The document after the completion with this label; its prompts stand between `«` and `»`. */
export function completed(label: string, document: string, course: Course, asked?: Asked): string {
  const completion = completions(document, course, asked).find((offered) => offered.label === label);
  if (!completion) throw new Error(`“${label}” is not offered`);
  const { offset, plain } = cursorIn(document);
  if (completion.start > offset || completion.end < offset) throw new Error('the cursor is left out');
  if (plain.slice(completion.start, completion.end).includes('\n')) throw new Error('it takes several lines');
  return applyEdits(plain, [{ ...completion, text: marked(completion) }]);
}

function marked({ text: inserted, prompts }: Completion): string {
  const marks = prompts.flatMap(({ start, end }) => [
    { start, end: start, text: '«' },
    { start: end, end, text: '»' },
  ]);
  return applyEdits(inserted, marks);
}

function cursorIn(document: string): { offset: number; plain: string } {
  const shown = text(document);
  const offset = shown.indexOf('¦');
  if (offset < 0) throw new Error('the document has no cursor');
  return { offset, plain: shown.replace('¦', '') };
}
