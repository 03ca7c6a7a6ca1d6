import { describe, expect, it } from 'vitest';
import { discoverCapstones, namesToFind } from '../../../server/src/capstone/discover.ts';
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

/** The capstones among these files: each root with the file of each deliverable. */
async function discover(
  texts: Readonly<Record<string, string>>,
): Promise<Record<string, Record<string, string>>> {
  const found = await discoverCapstones('/work', [course], memoryFiles(texts));
  return Object.fromEntries(found.map(({ root, files }) => [root, Object.fromEntries(files)]));
}

describe('discoverCapstones', () => {
  it('takes a folder with a marker, whatever else it holds', async () => {
    expect(await discover({ '/work/acme/capstone.yaml': 'course: small\n' })).toEqual({ '/work/acme': {} });
    expect(await discover({ '/work/acme/Capstone.YAML': '', '/work/acme/cost-model.md': 'Notes.' })).toEqual({
      '/work/acme': { costs: '/work/acme/cost-model.md' },
    });
  });

  it('takes a folder with two documents by their names, in any letter case', async () => {
    expect(await discover({ '/work/a/Operations-Runbook.md': '', '/work/a/cost-model.md': '' })).toEqual({
      '/work/a': { runbook: '/work/a/Operations-Runbook.md', costs: '/work/a/cost-model.md' },
    });
  });

  it('takes a folder with one document that follows its template', async () => {
    expect(await discover({ '/work/a/operations-runbook.md': followsTemplate })).toEqual({
      '/work/a': { runbook: '/work/a/operations-runbook.md' },
    });
  });

  it('leaves a stranger’s document alone', async () => {
    expect(await discover({ '/work/docs/operations-runbook.md': strangersRunbook })).toEqual({});
    expect(await discover({ '/work/README.md': followsTemplate })).toEqual({});
  });

  it('does not count two names of one document as two', async () => {
    expect(
      await discover({ '/work/docs/ops.md': strangersRunbook, '/work/docs/runbook.md': strangersRunbook }),
    ).toEqual({});
  });

  it('prefers a document’s proper name, then its other names in the course’s order', async () => {
    const marker = { '/work/capstone.yaml': '' };
    expect(
      await discover({
        ...marker,
        '/work/ops.md': '',
        '/work/operations-runbook.md': '',
        '/work/runbook.md': '',
      }),
    ).toEqual({ '/work': { runbook: '/work/operations-runbook.md' } });
    expect(await discover({ ...marker, '/work/ops.md': '', '/work/runbook.md': '' })).toEqual({
      '/work': { runbook: '/work/runbook.md' },
    });
  });

  it('looks at each folder by itself', async () => {
    const two = await discover({
      '/work/ann/capstone.yaml': '',
      '/work/ann/cost-model.md': '',
      '/work/ann/old/cost-model.md': '',
      '/work/ben/cost-model.md': '',
      '/work/ben/runbook.md': '',
    });
    expect(two).toEqual({
      '/work/ann': { costs: '/work/ann/cost-model.md' },
      '/work/ben': { costs: '/work/ben/cost-model.md', runbook: '/work/ben/runbook.md' },
    });
  });

  it('finds nothing where there is nothing', async () => {
    expect(await discover({})).toEqual({});
    expect(await discoverCapstones('/work', [], memoryFiles({ '/work/capstone.yaml': '' }))).toEqual([]);
  });

  it('hands on what is wrong with a marker, and takes the course by its documents', async () => {
    const files = memoryFiles({ '/work/capstone.yaml': 'course: medium\n', '/work/cost-model.md': '' });
    const [capstone] = await discoverCapstones('/work', [course], files);
    expect(capstone).toMatchObject({
      root: '/work',
      course: { id: 'small' },
      marker: '/work/capstone.yaml',
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
