/**
 * Runs the suite in a real extension host: VS Code's own where it is at hand, else that of a workbench in Chromium.
 *
 *     VSCODE_EXECUTABLE=/path/to/code    this VS Code
 *     CI=true                            the workbench, with no try to download VS Code
 */
import { join } from 'node:path';
import { SilentReporter, downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { dist, repository } from '../../scripts/paths.ts';
import { hasDisplay } from '../../scripts/machine.ts';
import { Workbench } from '../vscode-host/workbench.ts';
import { Workspace } from '../vscode-host/workspace.ts';
import { runPage } from './run-page.ts';

const suite = join(dist, 'test', 'index');
const sample = 'northwind-clinics';

using workspace = new Workspace(sample);
const executable = await findVSCode();
process.exitCode = await (executable === undefined ? runInWorkbench() : runInVSCode(executable));

async function findVSCode(): Promise<string | undefined> {
  const { VSCODE_EXECUTABLE, CI } = process.env;
  if (VSCODE_EXECUTABLE) return VSCODE_EXECUTABLE;
  if (CI || !hasDisplay()) return undefined;
  return downloadAndUnzipVSCode({ reporter: new SilentReporter(), timeout: 5_000 }).catch(() => undefined);
}

function runInVSCode(vscodeExecutablePath: string): Promise<number> {
  console.log(`The suite in ${vscodeExecutablePath}:`);
  const launchArgs = [workspace.folder, '--disable-extensions', '--disable-workspace-trust'];
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: repository,
    extensionTestsPath: suite,
    launchArgs,
  });
}

async function runInWorkbench(): Promise<number> {
  console.log('The suite in a workbench in Chromium:');
  using workbench = await Workbench.start({ testDriver: true });
  return await runPage(workbench.url({ folder: workspace.folder, extension: repository, suite }));
}
