/** A scenario: the packaged extension, a folder to write in, and a page that shows both. */
import { join } from 'node:path';
import { test } from 'node:test';
import { dist } from '../../scripts/paths.ts';
import { openBrowser } from '../vscode-host/page.ts';
import { Workbench } from '../vscode-host/workbench.ts';
import { Workspace } from '../vscode-host/workspace.ts';
import { WorkbenchPage } from './workbench-page.ts';

const vsix = join(dist, 'capstone-architect.vsix');
const timeLimit = 180_000;

/** Opens a copy of `samples/<sample>`, or an empty folder; where the scenario fails, a picture shows how things stood. */
export function scenario(
  name: string,
  sample: string | undefined,
  body: (page: WorkbenchPage, workspace: Workspace) => Promise<void>,
): void {
  void test(name, { timeout: timeLimit }, async () => {
    using workspace = new Workspace(sample);
    using workbench = await Workbench.start({ vsix });
    const { browser, page } = await openBrowser({ deviceScaleFactor: 2, colorScheme: 'light' });
    const shown = new WorkbenchPage(page);
    try {
      await shown.open(workbench.url({ folder: workspace.folder }));
      await body(shown, workspace);
    } catch (error) {
      await shown.screenshot(`failed: ${name}`);
      throw error;
    } finally {
      await browser.close();
    }
  });
}
