/**
 * Six invented submissions, marked by a person before the tool saw them (test/fixtures/calibration). The estimate is to
 * say about the same; a blank one gets the fewest points there are.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assembleCapstone, type Capstone } from '../../../server/src/capstone/assemble.ts';
import { checkDocument, type DocumentCheck } from '../../../server/src/capstone/check-document.ts';
import { checkPaths } from '../../../server/src/cli/check-paths.ts';
import { embeddedCourses } from '../../../server/src/courses.ts';
import { blankDocument } from '../../../server/src/scaffold/blank-document.ts';
import { course, shown } from './module-6.ts';

const fixtures = new URL('../../fixtures/calibration/', import.meta.url);

/** What `expected.yaml` says. */
interface Marking {
  readonly points: Readonly<Record<string, number>>;
  readonly why: Readonly<Record<string, string>>;
  readonly total: number;
  readonly certification: string;
}

const bands = [
  ['excellent-harbour-logistics', 18, 20],
  ['excellent-kessler-machines', 18, 20],
  ['excellent-tamarack-mobile', 18, 20],
  ['passing-alder-insurance', 14, 17],
  ['middling-fennel-grocers', 11, 13],
  ['weak-tern-travel', 5, 10],
] as const;

/** The first one waits for the diagram parser, which is large. */
const PATIENCE = 60_000;

/** As the terminal would check it: links, diagrams and the documents' agreement included. */
async function capstoneIn(name: string): Promise<Capstone> {
  const {
    capstones: [checked],
  } = await checkPaths([fileURLToPath(new URL(`${name}/`, fixtures))], embeddedCourses);
  if (!checked) throw new Error(`there is no capstone in ${name}`);
  return checked.capstone;
}

function markingOf(name: string): Marking {
  return parse(readFileSync(new URL(`${name}/expected.yaml`, fixtures), 'utf8')) as Marking;
}

describe.each(bands)('%s', (name, least, most) => {
  const marking = markingOf(name);
  const criteria = course.rubric.criteria.map(({ id }) => id);
  let capstone: Capstone;

  beforeAll(async () => {
    capstone = await capstoneIn(name);
  }, PATIENCE);

  it('is marked by a person on each criterion, with reasons', () => {
    expect(Object.keys(marking.points)).toEqual(criteria);
    expect(Object.keys(marking.why)).toEqual(criteria);
    const sum = Object.values(marking.points).reduce((total, points) => total + points, 0);
    expect(marking.total).toBe(sum);
    expect(sum).toBeGreaterThanOrEqual(least);
    expect(sum).toBeLessThanOrEqual(most);
  });

  it.each(criteria)('is estimated within a point of the person on %s', (criterion) => {
    const estimate = capstone.assessment.criteria.find(({ id }) => id === criterion);
    expect(Math.abs((estimate?.points ?? 0) - (marking.points[criterion] ?? 0))).toBeLessThanOrEqual(1);
  });

  it('gets a total within its band, and what follows from it', () => {
    expect(capstone.assessment.total).toBeGreaterThanOrEqual(least);
    expect(capstone.assessment.total).toBeLessThanOrEqual(most);
    expect(capstone.assessment.certification).toBe(marking.certification);
  });

  it('is looked at by every rule', () => {
    expect([...capstone.failures, ...capstone.checks.flatMap((check) => check.failures)]).toEqual([]);
  });

  if (marking.certification === 'distinction') {
    it('is met with silence', () => {
      expect(capstone.checks.flatMap(findingsOf)).toEqual([]);
    });
  }
});

function findingsOf(check: DocumentCheck): string[] {
  return check.findings.map((finding) => `${check.path}:${shown(finding, check)}`);
}

describe('a blank one', () => {
  const blanks = course.deliverables.map((deliverable) =>
    checkDocument(
      deliverable.file,
      blankDocument(deliverable, { values: new Map(), declared: course.facts }),
      deliverable,
    ),
  );
  const { assessment } = assembleCapstone(course, blanks);

  it.each(assessment.criteria.map(({ id, points }) => [id, points] as const))(
    'gets one point for %s',
    (_, points) => {
      expect(points).toBe(1);
    },
  );
});
