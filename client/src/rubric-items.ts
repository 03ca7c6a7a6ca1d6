import type {
  AssessmentReport,
  CapstoneReport,
  CapstoneStatus,
  CriterionReport,
  EvidencePlace,
  EvidenceReport,
} from '../../server/src/protocol.ts';
import { nextGoal, points, verdictInWords } from './assessment-words.ts';
import { icons, type Click, type PlainIcon, type PlainItem } from './plain-item.ts';
import { stepItems } from './step-items.ts';
import { nameOf } from './uris.ts';
import { count, plainMarkdown } from './words.ts';

/** What the estimate is worth; stands above the tree. */
export const estimateNote = 'An estimate from evidence. What only a person can judge is not counted.';

/** The rubric of all capstones as tree items; several get one more level on top. */
export function rubricItems(capstones: readonly CapstoneStatus[]): readonly PlainItem[] {
  const [only, ...others] = capstones;
  if (only && others.length === 0) {
    return itemsOf(only);
  }
  return capstones.map(capstoneItem);
}

function itemsOf(capstone: CapstoneStatus): readonly PlainItem[] {
  return [totalItem(capstone), ...stepItems(capstone), ...criterionItems(capstone)];
}

/** Errors that keep a capstone from being certified; none once it is. */
export function blockingErrors(capstones: readonly CapstoneStatus[]): number {
  return capstones
    .filter(({ report }) => report.assessment.certification === 'below')
    .flatMap(({ report }) => report.documents)
    .flatMap(({ findings }) => findings)
    .filter(({ severity, criterion }) => severity === 'error' && criterion !== undefined).length;
}

function capstoneItem(capstone: CapstoneStatus): PlainItem {
  const total = totalItem(capstone);
  const label = nameOf(capstone.uri);
  const description = `${total.label} · ${total.description}`;
  return {
    ...total,
    id: capstone.uri,
    kind: 'capstone',
    label,
    description,
    icon: icons.capstone,
    spoken: `${label}, ${total.spoken}`,
    expanded: true,
    children: [...stepItems(capstone), ...criterionItems(capstone)],
  };
}

function totalItem({ uri, report: { assessment } }: CapstoneStatus): PlainItem {
  const said = verdictInWords(assessment);
  return {
    id: `${uri}#total`,
    kind: 'total',
    label: points(assessment),
    description: said,
    icon: icons.total,
    tooltip: totalTooltip(assessment),
    spoken: `${assessment.total} of ${assessment.max} points, ${said}`,
    uri,
    click: undefined,
    expanded: false,
    children: [],
  };
}

function totalTooltip(assessment: AssessmentReport): string {
  const goal = nextGoal(assessment);
  const lines = [
    `**${points(assessment)}** · ${verdictInWords(assessment)}`,
    ...(goal ? [`${goal}.`] : []),
    estimateNote,
  ];
  return lines.join('\n\n');
}

function criterionItems({ uri, report }: CapstoneStatus): readonly PlainItem[] {
  return report.assessment.criteria.map((criterion) => criterionItem(uri, report, criterion));
}

/** The item of a criterion, or of one of its pieces of evidence. */
export function criterionItemId(uri: string, criterion: string, evidence?: string): string {
  const id = `${uri}#criterion/${criterion}`;
  return evidence === undefined ? id : `${id}/${evidence}`;
}

function criterionItem(uri: string, report: CapstoneReport, criterion: CriterionReport): PlainItem {
  const { title, max, explanation, level, evidence, ownPoints } = criterion;
  const id = criterionItemId(uri, criterion.id);
  const explained = [
    ...(ownPoints === undefined ? [] : [`your own ${ownPoints}`]),
    ...(explanation === '' ? [] : [explanation]),
  ];
  return {
    id,
    kind: 'criterion',
    label: title,
    description: [`${criterion.points} / ${max}`, ...explained].join(' · '),
    icon: criterion.points === max ? icons.met : icons.open,
    tooltip: [
      `**${plainMarkdown(title)}** · ${criterion.points} / ${max}`,
      ...(level ? [plainMarkdown(level)] : []),
      ...explained.map(plainMarkdown),
    ].join('\n\n'),
    spoken: [title, `${criterion.points} of ${max} points`, ...explained].join(', '),
    uri,
    criterion: criterion.id,
    click: undefined,
    expanded: false,
    children: evidence.map((piece) => evidenceItem(uri, report, id, piece)),
  };
}

function evidenceItem(
  uri: string,
  report: CapstoneReport,
  parent: string,
  evidence: EvidenceReport,
): PlainItem {
  const id = `${parent}/${evidence.id}`;
  const { icon, words } = stateOf(evidence);
  const { judged } = evidence;
  return {
    id,
    kind: 'evidence',
    label: evidence.title,
    description: words,
    icon,
    tooltip: `${plainMarkdown(evidence.title)}\n\n${words}`,
    spoken: `${evidence.title}, ${words}`,
    uri,
    ...(judged !== undefined && { box: { evidence: evidence.id, checked: judged } }),
    click: undefined,
    expanded: false,
    children: evidence.places.map((place, index) => placeItem(uri, report, `${id}/${index}`, place)),
  };
}

function stateOf({ met, judge, judged, share }: EvidenceReport): { icon: PlainIcon; words: string } {
  if (judge === 'person') {
    return { icon: icons.person, words: judged ? 'met, by your own judgement' : 'for a person to judge' };
  }
  return met
    ? { icon: icons.met, words: 'met' }
    : // Rounded down: 100 % that is not enough would puzzle.
      { icon: icons.open, words: `${Math.floor(share * 100)} % · not yet` };
}

function placeItem(uri: string, report: CapstoneReport, id: string, place: EvidencePlace): PlainItem {
  const words = place.met ? 'met' : (place.note ?? 'not yet');
  return {
    id,
    kind: 'place',
    label: place.title,
    description: words,
    icon: place.met ? icons.met : icons.open,
    tooltip: `${plainMarkdown(place.title)} in ${plainMarkdown(place.path)}\n\n${plainMarkdown(words)}`,
    spoken: `${place.title}, ${words}, ${place.path}`,
    uri,
    click: placeClick(uri, report, place),
    expanded: false,
    children: [],
  };
}

/** A document that is not there is offered to be written; a section that is not there opens its document. */
function placeClick(uri: string, report: CapstoneReport, { path, line }: EvidencePlace): Click {
  const deliverable = report.deliverables.find((other) => other.path === path && other.state === 'missing');
  return deliverable
    ? { kind: 'create', target: { uri, deliverable: deliverable.id } }
    : { kind: 'reveal', target: { uri, path, line } };
}

/** What the badge says when one points at it. */
export function badgeTooltip(errors: number): string {
  return `${count(errors, 'error')} between here and certification`;
}
