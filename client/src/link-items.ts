import type { CapstoneStatus, LinkEndReport, LinkReport, LinkState } from '../../server/src/protocol.ts';
import { icons, type Click, type PlainIcon, type PlainItem } from './plain-item.ts';
import { nameOf } from './uris.ts';
import { plainMarkdown } from './words.ts';

const stateIcons: Readonly<Record<LinkState, PlainIcon>> = {
  'in step': icons.met,
  changed: icons.changed,
  'not started': icons.missing,
  'not written': icons.started,
  unremembered: icons.open,
};

/** States that ask for something, the most urgent first. */
const open: readonly LinkState[] = ['changed', 'not started', 'not written', 'unremembered'];

/** The map of all capstones: document, its sections, what feeds each. Several capstones get one more level on top. */
export function linkItems(capstones: readonly CapstoneStatus[]): readonly PlainItem[] {
  const [only, ...others] = capstones;
  if (only && others.length === 0) {
    return documentItems(only);
  }
  return capstones
    .filter(({ report }) => report.links.length > 0)
    .map((capstone) => ({
      ...item(capstone.uri, capstone.uri, nameOf(capstone.uri), capstone.report.links),
      kind: 'capstone',
      icon: icons.capstone,
      expanded: true,
      children: documentItems(capstone),
    }));
}

function documentItems({ uri, report }: CapstoneStatus): readonly PlainItem[] {
  return report.deliverables.flatMap(({ id, title }) => {
    const links = report.links.filter(({ fed }) => fed.deliverable === id);
    if (links.length === 0) {
      return [];
    }
    const document = item(uri, `${uri}#links/${id}`, title, links);
    return {
      ...document,
      kind: 'document',
      icon: icons.document,
      expanded: true,
      children: sectionItems(uri, links),
    };
  });
}

/** The links of one section follow each other. */
function sectionItems(uri: string, links: readonly LinkReport[]): readonly PlainItem[] {
  const sections: LinkReport[][] = [];
  for (const link of links) {
    const last = sections.at(-1);
    if (last?.[0] && isSameEnd(last[0].fed, link.fed)) {
      last.push(link);
    } else {
      sections.push([link]);
    }
  }
  return sections.flatMap((own, index) => {
    const [first] = own;
    if (!first) {
      return [];
    }
    const id = `${uri}#links/${first.fed.section}/${index}`;
    return {
      ...item(uri, id, first.fed.title, own),
      kind: 'section',
      expanded: own.some(({ state }) => state === 'changed'),
      click: clickOn(uri, first.fed),
      children: own.map((link) => sourceItem(uri, `${id}/${link.source.section}`, link)),
    };
  });
}

function sourceItem(uri: string, id: string, link: LinkReport): PlainItem {
  const { source, fed, state, words } = link;
  return {
    ...item(uri, id, `← ${source.name}`, [link]),
    kind: 'source',
    icon: stateIcons[state],
    tooltip: `${plainMarkdown(source.name)} feeds ${plainMarkdown(fed.name)}\n\n${plainMarkdown(words)}`,
    spoken: `from ${source.name}, ${words}`,
    click: clickOn(uri, source),
  };
}

/** What a group of links says as a whole: what asks for something, else that all is in step. */
function item(uri: string, id: string, label: string, links: readonly LinkReport[]): PlainItem {
  const state = open.find((each) => links.some((link) => link.state === each)) ?? 'in step';
  const description = summary(state, links);
  return {
    id,
    kind: 'links',
    label,
    description,
    icon: stateIcons[state],
    tooltip: `${plainMarkdown(label)}\n\n${plainMarkdown(description)}`,
    spoken: `${label}, ${description}`,
    uri,
    click: undefined,
    expanded: false,
    children: [],
  };
}

/** "exercise not started" for one link, "1 changed · 2 of 3 in step" for several: what asks for something comes first. */
function summary(state: LinkState, links: readonly LinkReport[]): string {
  const same = links.filter((link) => link.state === state);
  const words = same[0] ? briefly(same[0]) : '';
  if (same.length === links.length) {
    return words;
  }
  const inStep = links.filter((link) => link.state === 'in step').length;
  return `${same.length} ${words} · ${inStep} of ${links.length} in step`;
}

/** A side bar cuts off what is long; the tooltip says it in full. */
function briefly({ state, words }: LinkReport): string {
  return state === 'changed' ? state : words;
}

/** A document that is not there is offered to be written; a section that is not there opens its document. */
function clickOn(uri: string, { exists, path, line, deliverable }: LinkEndReport): Click {
  return exists
    ? { kind: 'reveal', target: { uri, path, line } }
    : { kind: 'create', target: { uri, deliverable } };
}

function isSameEnd(one: LinkEndReport, other: LinkEndReport): boolean {
  return one.section === other.section && one.line === other.line;
}
