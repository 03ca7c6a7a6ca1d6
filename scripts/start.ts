/**
 * Shows the project at work: builds it, checks a finished capstone in the terminal, and opens it in VS Code,
 * or where there is no VS Code in a workbench for the browser.
 *
 *     node scripts/start.ts [--no-open]    --no-open: only print the workbench's address
 */
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Workbench } from '../test/vscode-host/workbench.ts';
import { findProgram, hasDisplay } from './machine.ts';
import { dist, repository } from './paths.ts';

const sample = join('samples', 'meridian-bank');
const folder = join(repository, sample);
const { values: flags } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false } } });
const canOpen = !flags['no-open'] && hasDisplay();

runNode(join('scripts', 'build.ts'));
console.log(`\n$ capstone check ${sample}`);
runNode(join(dist, 'cli.js'), 'check', sample, '--fail-on', 'never');

const code = canOpen ? findProgram('code', 'code.cmd') : undefined;
if (code === undefined) await serveWorkbench();
else openDetached(code, `--extensionDevelopmentPath=${repository}`, folder);

async function serveWorkbench(): Promise<void> {
  const workbench = await Workbench.start();
  const url = workbench.url({ folder, extension: repository });
  console.log(`\nVS Code with the extension, until Ctrl-C:\n\n    ${url}\n`);
  const opener = canOpen ? findProgram('xdg-open', 'open') : undefined;
  if (opener !== undefined) openDetached(opener, url);
}

function runNode(...args: readonly string[]): void {
  execFileSync(process.execPath, args, { cwd: repository, stdio: 'inherit' });
}

function openDetached(program: string, ...args: readonly string[]): void {
  spawn(program, args, { detached: true, stdio: 'ignore', shell: process.platform === 'win32' }).unref();
}
