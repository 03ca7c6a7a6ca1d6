import { setTimeout } from 'node:timers/promises';
import { openBrowser } from '../vscode-host/page.ts';
import { outputMark } from './output.ts';

const timeLimit = 300_000;

/** Runs the suite that a workbench's page names; its output goes to the terminal. Answers its exit code. */
export async function runPage(url: string): Promise<number> {
  const { browser, page } = await openBrowser({ permissions: ['clipboard-read', 'clipboard-write'] });
  try {
    page.on('console', (message) => printOutput(message.text()));
    const exitCode = new Promise<number>(
      (resolve) => void page.exposeFunction('codeAutomationExit', resolve),
    );
    await page.goto(url);
    return await Promise.race([exitCode, timeOut()]);
  } finally {
    await browser.close();
  }
}

function printOutput(text: string): void {
  const start = text.indexOf(outputMark);
  if (start >= 0) console.log(text.slice(start + outputMark.length));
}

async function timeOut(): Promise<never> {
  await setTimeout(timeLimit, undefined, { ref: false });
  throw new Error(`The suite has not ended in ${timeLimit / 1000} seconds.`);
}
