/** The criteria of the rubric: level, evidence, and what a person must judge. */
import { groupBy } from '../group-by.ts';
import type { AssessmentReport, CriterionReport, EvidencePlace, EvidenceReport } from '../report.ts';
import { lines, link, state, strong, type Block, type Word, type Words } from './page.ts';

export function criteriaSection({ criteria }: AssessmentReport): Block {
  return {
    kind: 'section',
    id: 'criteria',
    title: 'Criteria and evidence',
    level: 2,
    blocks: criteria.map(criterionSection),
  };
}

export function criterionSection(criterion: CriterionReport): Block {
  const { id, title, points, max, level, explanation, evidence } = criterion;
  const found = evidence.filter(({ judge }) => judge === 'evidence');
  const personal = evidence.filter(({ judge }) => judge === 'person');
  return {
    kind: 'section',
    id: `criterion-${id}`,
    title: `${title}: ${points} of ${max}`,
    level: 3,
    blocks: [
      ...(level ? [{ kind: 'text', tone: 'quote', words: [level] } as const] : []),
      { kind: 'text', tone: 'quiet', words: [`${explanation}.`] },
      evidenceTable(title, found),
      ...judgement(criterion, personal),
    ],
  };
}

function evidenceTable(title: string, evidence: readonly EvidenceReport[]): Block {
  return {
    kind: 'table',
    caption: `Evidence for ${title}`,
    head: ['Evidence', 'State', 'Where'],
    rows: evidence.map((piece) => [[piece.title], [stateOf(piece)], where(piece)]),
  };
}

/** Rounded down: 100 % that is not enough would puzzle. */
function stateOf({ met, share }: EvidenceReport): Word {
  return met
    ? state('met', 'met')
    : state('open', share > 0 ? `${Math.floor(share * 100)} % there` : 'not yet');
}

/** Of what is met, the places; of what is not, what each place lacks. */
function where({ met, places }: EvidenceReport): Words {
  if (met) return separated(byName(places).map(({ first, times }) => [placeLink(first), times]));
  const open = groupBy(
    places.filter((place) => !place.met),
    ({ path, line, note, title }) => (line === undefined ? `${path}\n${note}` : `${path}\n${line}\n${title}`),
  );
  return lines(
    [...open.values()].map((group): Words => [
      ...separated(group.map((place) => [placeLink(place)])),
      ...(group[0]?.note ? [`: ${group[0].note}`] : []),
    ]),
  );
}

/** Sections that are called alike, such as one for each platform, are named once. */
function byName(places: readonly EvidencePlace[]): { first: EvidencePlace; times: string }[] {
  return [...groupBy(places, ({ title, path }) => `${path}\n${title}`).values()].flatMap((group) =>
    group[0] ? { first: group[0], times: group.length > 1 ? ` (${group.length} times)` : '' } : [],
  );
}

function separated(all: readonly Words[]): Words {
  return all.flatMap((words, i) => (i === 0 ? words : [', ', ...words]));
}

function placeLink({ title, path, line }: EvidencePlace): Word {
  return line === undefined ? title : link(title, { path, line });
}

/** What the participants say stands here, where a reader looks for judgement, and nowhere in the points. */
function judgement(criterion: CriterionReport, personal: readonly EvidenceReport[]): Block[] {
  const { ownPoints, max, levels } = criterion;
  const own = levels.find(({ points }) => points === ownPoints);
  const mark: Block[] = own
    ? [
        {
          kind: 'text',
          words: [strong(`The participants’ own mark: ${own.points} of ${max}.`), ` ${own.text}`],
        },
      ]
    : [];
  if (personal.length === 0) return mark;
  return [
    { kind: 'text', words: ['For a person to judge:'] },
    {
      kind: 'list',
      ordered: false,
      items: personal.map(({ title, judged }) => [
        title,
        ' · ',
        judged ? state('met', 'met, the participants say') : state('person', 'open'),
      ]),
    },
    ...mark,
  ];
}
