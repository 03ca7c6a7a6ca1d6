/** The red flags of the course, raised or not. */
import type { CapstoneReport, RedFlagReport } from '../report.ts';
import { count, lines, link, state, type Block, type Words } from './page.ts';

/** How many places of a flag are named. */
const NAMED = 3;

export function redFlagsSection({ redFlags }: CapstoneReport): Block {
  return {
    kind: 'section',
    id: 'red-flags',
    title: 'Red flags',
    level: 2,
    blocks: [
      {
        kind: 'text',
        tone: 'quiet',
        words: ['Signs that something is wrong with the whole. Findings that were silenced count here too.'],
      },
      {
        kind: 'table',
        caption: 'Red flags',
        head: ['Sign', 'Seen', 'Where'],
        rows: redFlags.map((flag) => [[flag.title], [seen(flag)], where(flag)]),
      },
    ],
  };
}

function seen({ places }: RedFlagReport) {
  return places.length === 0
    ? state('met', 'not seen')
    : state('warning', `seen ${count(places.length, 'time')}`);
}

function where({ places }: RedFlagReport): Words {
  const named = places.slice(0, NAMED).map(({ path, line, message }): Words => {
    return line === undefined ? [message] : [link(`${path}, line ${line}`, { path, line }), `: ${message}`];
  });
  const more = places.length - named.length;
  return lines([...named, ...(more > 0 ? [[`and ${more} more`]] : [])]);
}
