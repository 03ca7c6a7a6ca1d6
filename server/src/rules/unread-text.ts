import type { Section } from '../document/types.ts';
import { WRITTEN } from './reading/expectations.ts';
import type { OutlineRule, Report } from './types.ts';

/**
 * What is beyond the Markdown parser was not read, and nothing in it was checked; bytes that are no text were read as a
 * stand-in. Each is said once: such texts have thousands of them.
 */
export const unreadText: OutlineRule = {
  id: 'unread-text',
  scope: 'outline',
  severity: 'warning',
  check: ({ document: { sections }, root: { spec } }) => {
    const beyond = sections.find(isPartlyUnread);
    const whole = sections.every(isPartlyUnread);
    const garbled = sections.find(({ content }) => content.text.includes(STAND_IN));
    const reports: Report[] = [];
    if (beyond) {
      const place = placeIn(beyond, beyond.content.unread[0]?.start);
      const message = beyond === garbled ? GARBLED : whole ? WHOLE : PART;
      reports.push({ ...place, message, spec, check: WRITTEN });
    }
    // What is no text at all is most often both.
    if (garbled && garbled !== beyond) {
      const place = placeIn(garbled, garbled.content.text.indexOf(STAND_IN));
      reports.push({ ...place, message: GARBLED, spec, check: 'text' });
    }
    return reports;
  },
};

/** What a decoder puts in the place of bytes that mean nothing to it. */
const STAND_IN = '\uFFFD';

const PART =
  'This paragraph was left unread: it has more brackets, asterisks, lines or levels than can be checked. Shorten it, or part it by blank lines.';
const WHOLE =
  'Only the headings of this document were read: it has more text, levels or footnotes than can be checked. Part it into several documents.';
const GARBLED =
  'There are characters here that cannot be read and show as “\uFFFD”. Save the file as UTF-8 (“Save with Encoding”), or write them anew.';

function isPartlyUnread({ content }: Section): boolean {
  return content.unread.length > 0;
}

/** From an offset to the end of its line. */
function placeIn(section: Section, start = 0): Pick<Report, 'section' | 'span'> {
  const length = section.content.text.slice(start).search(/[\r\n]/);
  return { section, span: { start, end: length < 0 ? section.content.text.length : start + length } };
}
