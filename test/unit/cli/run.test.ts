import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../../server/src/report.ts';
import { smallCourse } from '../course/small-course.ts';
import { capstone, RULE_PAGES, SAMPLES } from './terminal.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'capstone-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sample = (name: string) => cp(join(SAMPLES, name), folder, { recursive: true });

describe('capstone check', () => {
  test('passes the finished sample', async () => {
    const { code, out, err } = await capstone(
      'check',
      join(SAMPLES, 'meridian-bank'),
      '--fail-on',
      'warning',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('20 / 20 · distinction');
    expect(out).toContain('0 errors, 0 warnings');
  });

  test('names what is not started and exits with 1', async () => {
    const { code, out } = await capstone('check', join(SAMPLES, 'northwind-clinics'));
    expect(code).toBe(1);
    expect(out).toContain(
      'enterprise-architecture-proposal.md  exercise 2.3 · Enterprise AI Architecture Proposal',
    );
  });

  test('names the next best steps, and none where nothing is open', async () => {
    const halfWay = await capstone('check', join(SAMPLES, 'northwind-clinics'));
    expect(halfWay.out).toContain(
      [
        '  Next best steps',
        '    1. Write the Enterprise AI Architecture Proposal  +5 points  enterprise-architecture-proposal.md',
        '    2. Write the Executive Presentation  +1 point in Enterprise Proposal Quality  executive-presentation-outline.md',
        '    3. Complete “Identified Opportunities” in the cost model  towards 5/5 in Cost & Operations  cost-model.md:114',
      ].join('\n'),
    );
    const finished = await capstone('check', join(SAMPLES, 'meridian-bank'));
    expect(finished.out).not.toContain('Next best steps');
  });

  test('quotes the line of a finding and marks the place in it', async () => {
    const { out } = await capstone('check', join(SAMPLES, 'northwind-clinics'));
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('“TBD” is still a placeholder'));
    const quoted = lines[at + 1] ?? '';
    const marks = lines[at + 2] ?? '';
    expect(quoted.slice(marks.indexOf('~'), marks.lastIndexOf('~') + 1)).toBe('TBD');
  });

  test('says where else to look, whichever document is asked for', async () => {
    await sample('meridian-bank');
    const deck = join(folder, 'executive-presentation.md');
    const text = await readFile(deck, 'utf8');
    await writeFile(deck, text.replace('| **Total** | **$1,025,157** |', '| **Total** | **$1.2M** |'));
    const { out } = await capstone('check', deck);
    const line = out.split('\n').find((each) => each.includes('✗ error') && each.includes('fact-mismatch'));
    expect(line).toContain(
      'The year-1 cost is $1.2M here, but $1,025,157 in cost-model.md. Make them agree. (see cost-model.md:',
    );
    const json = JSON.parse((await capstone('check', deck, '--format', 'json')).out) as Report;
    const found = json.capstones[0]?.documents[0]?.findings.find(({ rule }) => rule === 'fact-mismatch');
    const model = await readFile(join(folder, 'cost-model.md'), 'utf8');
    const [place] = found?.related ?? [];
    expect(place).toMatchObject({ path: 'cost-model.md', message: '$1,025,157 here' });
    expect(model.split('\n')[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1)).toMatch(
      /^\$1,025,157/,
    );
  });

  test('prints the contract as JSON', async () => {
    const root = join(SAMPLES, 'northwind-clinics');
    const { out } = await capstone('check', root, '--format', 'json');
    const report = JSON.parse(out) as Report;
    const [first] = report.capstones;
    expect(report.version).toBe(1);
    expect(first).toMatchObject({
      root,
      course: 'enterprise-ai-architecture',
      missing: ['proposal', 'executive-presentation'],
    });
    expect(first?.documents.map(({ path }) => path)).toEqual([
      'platform-comparison-analysis.md',
      'security-architecture-design.md',
      'cost-model.md',
      'deployment-strategy.md',
      'operations-runbook.md',
    ]);
    const runbook = first?.documents
      .at(-1)
      ?.findings.map(({ rule, section, criterion }) => ({ rule, section, criterion }));
    expect(runbook).toEqual([
      { rule: 'missing-field', section: 'Replaying Dead-lettered Letters', criterion: 'cost-operations' },
      { rule: 'empty-cell', section: 'Vendor Support', criterion: 'cost-operations' },
    ]);
  });

  test('counts lines and columns from 1', async () => {
    await sample('northwind-clinics');
    const { out } = await capstone('check', folder, '--format', 'json');
    const report = JSON.parse(out) as Report;
    const document = report.capstones[0]?.documents.find(({ path }) => path === 'deployment-strategy.md');
    const [finding] = document?.findings ?? [];
    const text = await readFile(join(folder, 'deployment-strategy.md'), 'utf8');
    const line = text.split('\n')[(finding?.line ?? 0) - 1] ?? '';
    expect(line.slice((finding?.column ?? 0) - 1, (finding?.endColumn ?? 0) - 1)).toBe('TBD');
  });

  test('never fails where it is told so', async () => {
    const { code } = await capstone('check', join(SAMPLES, 'northwind-clinics'), '--fail-on', 'never');
    expect(code).toBe(0);
  });

  test('finds capstones below a folder', async () => {
    const { out } = await capstone('check', SAMPLES, '--format', 'json', '--fail-on', 'never');
    const report = JSON.parse(out) as Report;
    expect(report.capstones.map(({ root }) => root)).toEqual([
      join(SAMPLES, 'meridian-bank'),
      join(SAMPLES, 'northwind-clinics'),
    ]);
  });

  test('reports one document where one is named', async () => {
    const { out } = await capstone(
      'check',
      join(SAMPLES, 'northwind-clinics/cost-model.md'),
      '--format',
      'json',
    );
    const report = JSON.parse(out) as Report;
    expect(report.capstones[0]?.documents.map(({ path }) => path)).toEqual(['cost-model.md']);
  });

  test('could not run where there is no capstone', async () => {
    await writeFile(join(folder, 'README.md'), '# Something else\n');
    const { code, out, err } = await capstone('check', folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      `No capstone in ${folder}. A capstone holds a capstone.yaml, or two documents of a course.\n`,
    );
  });

  test('holds a document to a course by force, whatever its name', async () => {
    await writeFile(
      join(folder, 'notes.md'),
      '# Our Runbook\n\n## System Overview\n\n## Incident Response\n',
    );
    const { code, out } = await capstone(
      'check',
      join(folder, 'notes.md'),
      '--course',
      'enterprise-ai-architecture',
      '--format',
      'json',
    );
    const report = JSON.parse(out) as Report;
    expect(code).toBe(1);
    expect(report.capstones[0]?.documents[0]).toMatchObject({
      path: 'notes.md',
      deliverable: 'operations-runbook',
    });
  });

  test('takes a document for the deliverable that its name speaks of', async () => {
    await writeFile(join(folder, 'acme_cost-model (draft).md'), '# Costs\n\nNothing of the template yet.\n');
    const path = join(folder, 'acme_cost-model (draft).md');
    const { out } = await capstone(
      'check',
      path,
      '--course',
      'enterprise-ai-architecture',
      '--format',
      'json',
    );
    const report = JSON.parse(out) as Report;
    expect(report.capstones[0]?.documents[0]?.deliverable).toBe('cost-model');
  });

  test('holds all documents of a folder to a course by force, where none has a name of the course', async () => {
    await writeFile(
      join(folder, 'runbook.md'),
      '# Our Runbook\n\n## System Overview\n\n## Incident Response\n',
    );
    await writeFile(join(folder, 'costs.md'), '# Costs\n\n## Baseline Assumptions\n\n## AI API Costs\n');
    const { out } = await capstone(
      'check',
      folder,
      '--course',
      'enterprise-ai-architecture',
      '--format',
      'json',
    );
    const report = JSON.parse(out) as Report;
    expect(report.capstones[0]?.documents.map(({ deliverable }) => deliverable)).toEqual([
      'cost-model',
      'operations-runbook',
    ]);
  });

  test('says what is wrong with a course that stands there and goes on', async () => {
    await sample('meridian-bank');
    await mkdir(join(folder, 'our-course'));
    const course = smallCourse(['budget.md', 'criterion: money', 'criterion: mony']);
    for (const [name, text] of course) await writeFile(join(folder, 'our-course', name), text);
    const { code, err } = await capstone('check', folder);
    expect({ code, err }).toEqual({
      code: 0,
      err: `${join(folder, 'our-course', 'budget.md')}:9:12: criterion: \`mony\` is no criterion of the rubric in course.yaml; did you mean \`money\`?\n`,
    });
  });

  test('says what is wrong with a marker and goes on', async () => {
    await sample('northwind-clinics');
    await writeFile(join(folder, 'capstone.yaml'), '# ours\ncourse: cooking\n');
    const { code, err } = await capstone('check', folder);
    expect(code).toBe(1);
    expect(err).toBe(
      `${join(folder, 'capstone.yaml')}:2: There is no course “cooking”. Known courses: enterprise-ai-architecture.\n`,
    );
  });
});

describe('a capstone.yaml that says how severe rules are', () => {
  const reported = async () => {
    const { code, out } = await capstone('check', folder, '--format', 'json');
    const report = JSON.parse(out) as Report;
    const findings = report.capstones[0]?.documents.flatMap((document) => document.findings) ?? [];
    return { code, rules: findings.map(({ rule, severity }) => `${severity} ${rule}`), report };
  };

  test('is heeded, and changes no estimate', async () => {
    await sample('northwind-clinics');
    const before = await reported();
    expect(before.code).toBe(1);
    await writeFile(
      join(folder, 'capstone.yaml'),
      'rules:\n  placeholder: off\n  empty-cell: error\n  missing-deliverable: info\n',
    );
    const after = await reported();
    expect(after.rules).not.toContain('warning placeholder');
    expect(after.rules).toContain('error empty-cell');
    expect(after.code).toBe(1);
    expect(after.report.capstones[0]?.assessment).toEqual(before.report.capstones[0]?.assessment);
    await writeFile(join(folder, 'capstone.yaml'), 'rules: { missing-deliverable: info }\n');
    expect((await reported()).code).toBe(0);
  });

  test('is told what no rule is called, and what no severity is', async () => {
    await sample('northwind-clinics');
    await writeFile(join(folder, 'capstone.yaml'), 'rules:\n  empty-cel: off\n  empty-cell: warn\n');
    const { err } = await capstone('check', folder);
    const path = join(folder, 'capstone.yaml');
    expect(err).toBe(
      `${path}:2: There is no rule “empty-cel”. Did you mean “empty-cell”?\n` +
        `${path}:3: “warn” is no severity for empty-cell. Write error, warning, info, hint or off.\n`,
    );
  });
});

describe('a secret', () => {
  test('is never printed, whatever else is found on its line', async () => {
    await sample('northwind-clinics');
    const file = join(folder, 'cost-model.md');
    const key = ['AKIA', 'Q7WJ5M2KXN4TBVRE'].join('');
    await writeFile(file, `${await readFile(file, 'utf8')}\nOur key is ${key}, TODO.\n`);
    const { out } = await capstone('check', folder);
    const quoted = `│ Our key is ${'•'.repeat(key.length)}, TODO.`;
    expect(out.split('\n').filter((line) => line.trim() === quoted)).toHaveLength(2);
    expect(out).not.toContain(key);
    expect((await capstone('check', folder, '--format', 'json')).out).not.toContain(key);
  });
});

describe('capstone explain', () => {
  test('prints the page of a rule', async () => {
    const { code, out } = await capstone('explain', 'secret');
    expect(code).toBe(0);
    expect(out).toBe(await readFile(join(RULE_PAGES, 'secret.md'), 'utf8'));
  });

  test('names all rules where none is named', async () => {
    const { out } = await capstone('explain');
    expect(out.split('\n')).toEqual(expect.arrayContaining(['missing-section', 'secret', 'suppression']));
  });

  test('says which rule could be meant', async () => {
    const { code, err } = await capstone('explain', 'secrt');
    expect(code).toBe(2);
    expect(err).toBe(
      'There is no rule “secrt”. Did you mean “secret”?\nRun “capstone --help” for how to use it.\n',
    );
  });
});

describe('the command line', () => {
  test.each([
    [['check', '--format', 'xml'], '--format is pretty or json, not “xml”.'],
    [['check', '--fail-on', 'always'], '--fail-on is error or warning or never, not “always”.'],
    [['lint'], 'There is no command “lint”. Did you mean “capstone check lint”?'],
    [['check', '/nowhere/at/all'], 'There is nothing at “/nowhere/at/all”.'],
    [
      ['check', '.', '--course', 'cooking'],
      'There is no course “cooking”. Known courses: enterprise-ai-architecture.',
    ],
  ])('%j is refused with the way out', async (args, message) => {
    const { code, out, err } = await capstone(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`${message}\nRun “capstone --help” for how to use it.\n`);
  });

  test('prints help and version', async () => {
    expect((await capstone('--help')).out).toContain('Usage: capstone check [path…]');
    expect((await capstone('--version')).out).toBe('1.2.3\n');
  });
});
