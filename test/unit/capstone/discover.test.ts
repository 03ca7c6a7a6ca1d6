import { describe, expect, it } from 'vitest';
import {
  discoverCapstones,
  namesToFind,
  type CapstoneFolder,
} from '../../../server/src/capstone/discover.ts';
import type { FileSystem } from '../../../server/src/capstone/file-system.ts';
import { OwnCourses } from '../../../server/src/capstone/own-courses.ts';
import type { Course } from '../../../server/src/course/types.ts';
import { smallCourse } from '../small-course.ts';
import { memoryFiles } from './memory-files.ts';

const course = smallCourse({
  templates: [
    `
      ---
      deliverable: runbook
      exercise: "1"
      file: operations-runbook.md
      alsoNamed: [runbook.md, ops.md]
      ---
      # Operations Runbook
      ## Monitoring
      ## Key Rotation
      ## Severity Levels
      ## Escalation Path
    `,
    `
      ---
      deliverable: costs
      exercise: "2"
      file: cost-model.md
      ---
      # Cost Model
      ## Totals
    `,
  ],
});

const followsTemplate = '# Runbook\n\n## Monitoring\n\n## Severity levels\n';
const strangersRunbook = '# Operations runbook\n\n## Starting the server\n\n## Monitoring\n\n## Backups\n';

async function discoverIn(files: FileSystem, courses: readonly Course[]): Promise<readonly CapstoneFolder[]> {
  return (await discoverCapstones('/home', courses, files, new OwnCourses(files))).capstones;
}

/** The capstones among these files: each root with the file of each deliverable. */
async function discover(
  texts: Readonly<Record<string, string>>,
): Promise<Record<string, Record<string, string>>> {
  const found = await discoverIn(memoryFiles(texts), [course]);
  return Object.fromEntries(found.map(({ root, files }) => [root, Object.fromEntries(files)]));
}

describe('discoverCapstones', () => {
  it('takes a folder with a marker, whatever else it holds', async () => {
    expect(await discover({ '/home/acme/capstone.yaml': 'course: small\n' })).toEqual({ '/home/acme': {} });
    expect(await discover({ '/home/acme/Capstone.YAML': '', '/home/acme/cost-model.md': 'Notes.' })).toEqual({
      '/home/acme': { costs: '/home/acme/cost-model.md' },
    });
  });

  it('takes a folder with two documents by their names, in any letter case', async () => {
    expect(await discover({ '/home/a/Operations-Runbook.md': '', '/home/a/cost-model.md': '' })).toEqual({
      '/home/a': { runbook: '/home/a/Operations-Runbook.md', costs: '/home/a/cost-model.md' },
    });
  });

  it('takes a folder with one document that follows its template', async () => {
    expect(await discover({ '/home/a/operations-runbook.md': followsTemplate })).toEqual({
      '/home/a': { runbook: '/home/a/operations-runbook.md' },
    });
  });

  it('leaves a stranger’s document alone', async () => {
    expect(await discover({ '/home/docs/operations-runbook.md': strangersRunbook })).toEqual({});
    expect(await discover({ '/home/README.md': followsTemplate })).toEqual({});
  });

  it('does not count two names of one document as two', async () => {
    expect(
      await discover({ '/home/docs/ops.md': strangersRunbook, '/home/docs/runbook.md': strangersRunbook }),
    ).toEqual({});
  });

  it('prefers a document’s proper name, then its other names in the course’s order', async () => {
    const marker = { '/home/capstone.yaml': '' };
    expect(
      await discover({
        ...marker,
        '/home/ops.md': '',
        '/home/operations-runbook.md': '',
        '/home/runbook.md': '',
      }),
    ).toEqual({ '/home': { runbook: '/home/operations-runbook.md' } });
    expect(await discover({ ...marker, '/home/ops.md': '', '/home/runbook.md': '' })).toEqual({
      '/home': { runbook: '/home/runbook.md' },
    });
  });

  it('looks at each folder by itself', async () => {
    const two = await discover({
      '/home/ann/capstone.yaml': '',
      '/home/ann/cost-model.md': '',
      '/home/ann/old/cost-model.md': '',
      '/home/ben/cost-model.md': '',
      '/home/ben/runbook.md': '',
    });
    expect(two).toEqual({
      '/home/ann': { costs: '/home/ann/cost-model.md' },
      '/home/ben': { costs: '/home/ben/cost-model.md', runbook: '/home/ben/runbook.md' },
    });
  });

  it('finds nothing where there is nothing', async () => {
    expect(await discover({})).toEqual({});
    expect(await discoverIn(memoryFiles({ '/home/capstone.yaml': '' }), [])).toEqual([]);
  });

  it('hands on what is wrong with a marker, and takes the course by its documents', async () => {
    const files = memoryFiles({ '/home/capstone.yaml': 'course: medium\n', '/home/cost-model.md': '' });
    const [capstone] = await discoverIn(files, [course]);
    expect(capstone).toMatchObject({
      root: '/home',
      course: { id: 'small' },
      marker: '/home/capstone.yaml',
      markerProblems: [{ line: 1 }],
    });
  });
});

describe('namesToFind', () => {
  it('are the marker and all names of all documents, in lower case', () => {
    expect([...namesToFind([course])]).toEqual([
      'capstone.yaml',
      'operations-runbook.md',
      'runbook.md',
      'ops.md',
      'cost-model.md',
    ]);
  });
});
