import { expect, it } from 'vitest';
import { checkDocument } from '../../../server/src/capstone/check-document.ts';
import type { FileSystem } from '../../../server/src/capstone/file-system.ts';
import { LaterChecks } from '../../../server/src/capstone/later-checks.ts';
import { deliverableOf, smallCourse } from '../small-course.ts';
import { memoryFiles } from './memory-files.ts';

const course = smallCourse('# Plan\n\n## Costs\n');
const PLACE = { root: '/ours/home', home: '/ours' };

const plan = (words: string) =>
  checkDocument('plan.md', `# Plan\n\n## Costs\n\n${words}\n`, deliverableOf(course));

/** Files that tell what they were asked. */
function watched(texts: Record<string, string>): { files: FileSystem; asked: string[] } {
  const asked: string[] = [];
  const files = memoryFiles(texts);
  return {
    asked,
    files: {
      ...files,
      read: (file) => {
        asked.push(`read ${file}`);
        return files.read(file);
      },
      list: (folder) => {
        asked.push(`list ${folder}`);
        return files.list(folder);
      },
    },
  };
}

it('asks for each file and each diagram once, until files may have changed', async () => {
  const { files, asked } = watched({ '/ours/home/a.md': '# A\n' });
  const parsed: string[] = [];
  const later = new LaterChecks(files, (text) => {
    parsed.push(text);
    return Promise.resolve([]);
  });
  const words = '[a](a.md#a) [b](a.md#a)\n\n```mermaid\nflowchart LR\n```';
  for (const more of ['', 'More words.', 'Again other words.']) {
    expect(await later.run(plan(`${words}\n\n${more}`), PLACE)).toEqual({ findings: [], failures: [] });
  }
  expect(asked).toEqual(['list /ours/home', 'read /ours/home/a.md']);
  expect(parsed).toEqual(['flowchart LR']);

  later.forgetFile('/ours/home/a.md');
  await later.run(plan(words), PLACE);
  expect(asked.slice(2)).toEqual(['read /ours/home/a.md']);
  later.forgetFiles();
  await later.run(plan(words), PLACE);
  expect(asked.slice(3)).toEqual(['list /ours/home', 'read /ours/home/a.md']);
  expect(parsed).toHaveLength(1);
});

it('never looks outside of what is ours', async () => {
  const { files, asked } = watched({ '/theirs/a.md': '# A\n' });
  const later = new LaterChecks(files, () => Promise.resolve([]));
  await later.run(
    plan('[a](../../theirs/a.md#b) ![c](../../../etc/passwd) [d](../../oursbutnot/a.md)'),
    PLACE,
  );
  expect(asked).toEqual([]);
});

it('goes on where a rule fails, and tries again the next time', async () => {
  let isBroken = true;
  const later = new LaterChecks(memoryFiles({}), () =>
    isBroken ? Promise.reject(new Error('no parser')) : Promise.resolve([]),
  );
  const document = plan('[a](a.md)\n\n```mermaid\nflowchart LR\n```');
  const first = await later.run(document, PLACE);
  expect(first.findings.map(({ rule }) => rule)).toEqual(['broken-link']);
  expect(first.failures).toEqual([{ rule: 'diagram-syntax', error: new Error('no parser') }]);
  isBroken = false;
  expect((await later.run(document, PLACE)).failures).toEqual([]);
});
