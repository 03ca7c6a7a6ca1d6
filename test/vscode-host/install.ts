/** Brings code-server's VS Code into this folder, once for each state of its lock file. */
import { execFile } from 'node:child_process';
import { cp, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const folder = import.meta.dirname;
const modules = join(folder, 'node_modules');
const lockFile = join(folder, 'package-lock.json');
const installedLockFile = join(modules, '.installed-lock.json');

/** VS Code as it stands in the code-server package. */
export const vscodeRoot = join(modules, 'code-server', 'lib', 'vscode');

/** Installs what is not installed yet: about 450 MB, a quarter of a minute. No package's install script runs. */
export async function installWorkbench(): Promise<void> {
  if (await isInstalled()) return;
  console.log('Installing VS Code for the browser into test/vscode-host …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  await promisify(execFile)(npm, args, { cwd: folder, shell: process.platform === 'win32' });
  // VS Code looks for the modules it imports beside itself; code-server's own install script would put them there.
  await symlink(modules, join(vscodeRoot, 'node_modules'), 'junction');
  await cp(lockFile, installedLockFile);
}

async function isInstalled(): Promise<boolean> {
  const [wanted, installed] = await Promise.all([
    readFile(lockFile, 'utf8'),
    readFile(installedLockFile, 'utf8').catch(() => undefined),
  ]);
  return installed === wanted;
}
