import { isGroup } from '../course/section-specs.ts';
import { findPlaceholders } from '../document/placeholders.ts';
import type { Placeholder, Section } from '../document/types.ts';
import { isWritten } from '../outline/written.ts';
import { WRITTEN } from './reading/expectations.ts';
import type { Report, SectionRule } from './types.ts';

/** Longest quotation of a placeholder in a message, in characters. */
const QUOTED = 60;

/** Text left from the template. One finding a line, however many placeholders stand in it. */
export const placeholder: SectionRule = {
  id: 'placeholder',
  scope: 'section',
  severity: 'warning',
  check: (matched) => {
    const { spec } = matched;
    // Where nothing else is written, the section is as good as missing.
    const severity = isGroup(spec) || spec.optional || isWritten(matched) ? 'warning' : 'error';
    return matched.own.flatMap((section) =>
      [...byLine(section).values()].map((line): Report => ({
        message: message(line),
        severity,
        section,
        span: { start: line[0].span.start, end: line.at(-1)?.span.end ?? line[0].span.end },
        spec,
        check: WRITTEN,
      })),
    );
  },
};

type Line = [Placeholder, ...Placeholder[]];

function byLine(section: Section): Map<number, Line> {
  const lines = new Map<number, Line>();
  for (const found of findPlaceholders(section.content)) {
    const lineStart = section.content.text.lastIndexOf('\n', found.span.start - 1);
    const line = lines.get(lineStart);
    if (line) line.push(found);
    else lines.set(lineStart, [found]);
  }
  return lines;
}

function message([first, ...more]: Line): string {
  const text = first.text.replace(/\s+/g, ' ');
  const quoted = text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text;
  return more.length === 0
    ? `“${quoted}” is still a placeholder. Replace it with your own words.`
    : `“${quoted}” and ${more.length} more on this line are still placeholders. Replace them with your own words.`;
}
