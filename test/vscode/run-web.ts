/** Runs the suite in the web extension host of a workbench in Chromium, on files that are in the browser's memory. */
import { WebWorkbench } from '../vscode-host/web-workbench.ts';
import { runPage } from './run-page.ts';

using workbench = await WebWorkbench.start({ sample: 'northwind-clinics', suite: 'dist/test/index.web.js' });
console.log('The suite in a web extension host in Chromium:');
process.exitCode = await runPage(workbench.url);
