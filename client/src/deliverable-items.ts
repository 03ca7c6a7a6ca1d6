import type { CapstoneStatus, DeliverableReport } from '../../server/src/protocol.ts';
import { icons, type PlainItem } from './plain-item.ts';
import { nameOf } from './uris.ts';
import { count, plainMarkdown } from './words.ts';

/** The deliverables of all capstones, in course order; several capstones get one more level on top. */
export function deliverableItems(capstones: readonly CapstoneStatus[]): readonly PlainItem[] {
  const [only, ...others] = capstones;
  return only && others.length === 0 ? itemsOf(only) : capstones.map(capstoneItem);
}

/** "7 of 9 sections", with the word that the icon stands for. */
export function progress({ state, written, sections }: DeliverableReport): string {
  const amount = `${written} of ${count(sections, 'section')}`;
  const started = written < sections ? amount : `${amount} · findings open`;
  return { missing: 'not started', started, complete: `${amount} · complete` }[state];
}

function capstoneItem(capstone: CapstoneStatus): PlainItem {
  const { deliverables } = capstone.report;
  const complete = deliverables.filter(({ state }) => state === 'complete').length;
  const label = nameOf(capstone.uri);
  const description = `${complete} of ${deliverables.length} complete`;
  return {
    id: capstone.uri,
    kind: 'capstone',
    label,
    description,
    icon: icons.capstone,
    tooltip: `${plainMarkdown(label)}\n\n${description}`,
    spoken: `${label}, ${description}`,
    uri: capstone.uri,
    click: undefined,
    expanded: true,
    children: itemsOf(capstone),
  };
}

function itemsOf({ uri, report }: CapstoneStatus): readonly PlainItem[] {
  return report.deliverables.map((deliverable) => deliverableItem(uri, deliverable));
}

function deliverableItem(uri: string, deliverable: DeliverableReport): PlainItem {
  const { id, exercise, title, path, state } = deliverable;
  const words = progress(deliverable);
  return {
    id: `${uri}#deliverable/${id}`,
    kind: 'deliverable',
    label: `${exercise} ${title}`,
    description: words,
    icon: { missing: icons.missing, started: icons.started, complete: icons.met }[state],
    tooltip: `**${plainMarkdown(title)}**\n\n${plainMarkdown(path)} · ${words}`,
    spoken: `Exercise ${exercise}, ${title}, ${words}`,
    uri,
    click:
      state === 'missing'
        ? { kind: 'create', target: { uri, deliverable: id } }
        : { kind: 'reveal', target: { uri, path } },
    expanded: false,
    children: [],
  };
}
