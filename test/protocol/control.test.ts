import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  DidChangeConfigurationNotification,
  type CodeAction,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver/node';
import { checkRequest } from '../../server/src/protocol.ts';
import { FileChangeType, startServer, type LanguageServer } from './language-server.ts';

const HALF_WAY = join(import.meta.dirname, '../../samples/northwind-clinics');
/** Its one finding is a placeholder. */
const FILE = 'deployment-strategy.md';

let server: LanguageServer;
beforeEach(async () => {
  server = await startServer({});
  await cp(HALF_WAY, server.root, { recursive: true });
  await server.request(checkRequest, {});
  await server.diagnostics(FILE, (all) => all.length === 1);
});
afterEach(() => server.stop());

const codes = (all: readonly Diagnostic[]) => all.map(({ code, severity }) => `${severity} ${code}`);
const edited = (text: string, action: CodeAction | undefined) =>
  TextDocument.applyEdits(TextDocument.create('file:///x.md', 'markdown', 0, text), [
    ...(action?.edit?.changes?.[server.uri(FILE)] ?? []),
  ] as TextEdit[]);

describe('the code of a finding', () => {
  test('leads to the page of its rule, a file beside the server', async () => {
    const all = [
      ...(await server.diagnostics(FILE, (found) => found.length === 1)),
      ...(await server.diagnostics('capstone.yaml', (found) => found.length > 0)),
    ];
    for (const { code, codeDescription } of all) {
      const page = await readFile(fileURLToPath(codeDescription?.href ?? ''), 'utf8');
      expect(page.split('\n')[0]).toBe(`# ${code}`);
    }
  });
});

describe('severities', () => {
  const rules = (levels: Record<string, string>, folder = '.') => ({
    ignoredFolders: [],
    rules: [{ folder: server.uri(folder), rules: levels }],
  });

  test('follow the setting, of the folder it holds for', async () => {
    await server.configure(rules({ placeholder: 'error' }));
    await server.diagnostics(FILE, (all) => codes(all).join() === '1 placeholder');
    await server.configure(rules({ placeholder: 'off', 'missing-deliverable': 'off' }));
    await server.diagnostics(FILE, (all) => all.length === 0);
    await server.diagnostics('capstone.yaml', (all) => all.length === 0);
    await server.configure(rules({ placeholder: 'off' }, 'elsewhere'));
    await server.diagnostics(FILE, (all) => codes(all).join() === '2 placeholder');
  });

  test('stay as they are where other settings are sent', async () => {
    const { connection } = server;
    await server.configure(rules({ placeholder: 'off' }));
    await server.diagnostics(FILE, (all) => all.length === 0);
    const settings = { markdown: true };
    await connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    await server.request(checkRequest, {});
    expect(server.published.get(server.uri(FILE))).toEqual([]);
  });

  test('are what they were where a setting makes no sense', async () => {
    await server.configure(rules({ placeholder: 'off' }));
    await server.diagnostics(FILE, (all) => all.length === 0);
    await server.configure(rules({ placeholder: 'loud', cooking: 'off' }));
    await server.diagnostics(FILE, (all) => codes(all).join() === '2 placeholder');
  });

  test('follow capstone.yaml, which says more than the setting', async () => {
    await server.configure(rules({ placeholder: 'error' }));
    await writeFile(join(server.root, 'capstone.yaml'), 'rules:\n  placeholder: info\n  empty-cel: off\n');
    await server.changedOnDisk('capstone.yaml', FileChangeType.Changed);
    await server.diagnostics(FILE, (all) => codes(all).join() === '3 placeholder');
    const [problem] = await server.diagnostics('capstone.yaml', (all) =>
      all.some(({ code }) => code === 'capstone-marker'),
    );
    expect(problem).toMatchObject({
      message: 'There is no rule “empty-cel”. Did you mean “empty-cell”?',
      range: { start: { line: 2 } },
    });
    await rm(join(server.root, 'capstone.yaml'));
    await server.changedOnDisk('capstone.yaml', FileChangeType.Deleted);
    await server.diagnostics(FILE, (all) => codes(all).join() === '1 placeholder');
  });
});

describe('a comment', () => {
  test('silences a rule by a quick fix that is not the first choice, and moves no estimate', async () => {
    const text = await readFile(join(server.root, FILE), 'utf8');
    const before = await server.status(({ capstones }) => capstones.length === 1);
    await server.open(FILE, text);
    const found = await server.diagnostics(FILE, (all) => all.length === 1);
    const fix = (await server.quickFixes(FILE, found)).find(({ title }) => title.startsWith('Silence'));
    expect(fix).toMatchObject({ title: 'Silence placeholder on this line', kind: 'quickfix' });
    expect(fix?.isPreferred).toBeUndefined();
    const silenced = edited(text, fix);
    expect(silenced).toContain('\n<!-- capstone-disable-next-line placeholder -->\n|');
    await server.change(FILE, silenced);
    await server.diagnostics(FILE, (all) => all.length === 0);
    const after = await server.status(({ capstones }) =>
      Boolean(
        capstones[0]?.report.documents.every(({ path, findings }) => path !== FILE || findings.length === 0),
      ),
    );
    const points = ({ capstones }: typeof before) => capstones[0]?.report.assessment.total;
    expect(points(after)).toBe(points(before));
  });

  test('that names no rule is corrected on save, by the action for all that is safe', async () => {
    const text = `${await readFile(join(server.root, FILE), 'utf8')}\nSoon TODO. <!-- capstone-disable-line placehodler -->\n`;
    await server.open(FILE, text);
    await server.diagnostics(FILE, (all) => codes(all).includes('2 suppression'));
    const fixAll = async (kind: string) => {
      const actions = await server.codeActions(FILE, kind);
      return actions.filter((action) => action.kind === 'source.fixAll.capstone');
    };
    const [action] = await fixAll('source.fixAll');
    const corrected = edited(text, action);
    expect(corrected).toBe(text.replace('placehodler', 'placeholder'));
    await server.change(FILE, corrected);
    await server.diagnostics(FILE, (all) => codes(all).join() === '2 placeholder');
    expect(await fixAll('source.fixAll.capstone')).toEqual([]);
  });
});
