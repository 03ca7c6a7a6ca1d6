import type { Section } from '../document/types.ts';
import { WRITTEN } from './reading/expectations.ts';
import type { OutlineRule } from './types.ts';

/** What is beyond the Markdown parser was not read, and nothing in it was checked. Said once: such texts have thousands of them. */
export const unreadText: OutlineRule = {
  id: 'unread-text',
  scope: 'outline',
  severity: 'warning',
  check: ({ document, root }) => {
    const section = document.sections.find(isPartlyUnread);
    if (!section) return [];
    const start = section.content.unread[0]?.start ?? 0;
    return [
      {
        message: document.sections.every(isPartlyUnread) ? WHOLE : PART,
        section,
        span: { start, end: lineEnd(section.content.text, start) },
        spec: root.spec,
        check: WRITTEN,
      },
    ];
  },
};

const PART =
  'This paragraph was left unread: it has more brackets, asterisks, lines or levels than can be checked. Shorten it, or part it by blank lines.';
const WHOLE =
  'Only the headings of this document were read: it has more text, levels or footnotes than can be checked. Part it into several documents.';

function isPartlyUnread({ content }: Section): boolean {
  return content.unread.length > 0;
}

function lineEnd(text: string, start: number): number {
  const length = text.slice(start).search(/[\r\n]/);
  return length < 0 ? text.length : start + length;
}
