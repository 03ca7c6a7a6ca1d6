/** A headless Chromium to show the workbench in. */
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { findProgram, isExecutable } from '../../scripts/machine.ts';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** The browser's executable: `CHROMIUM`, or the first of its kind on the machine. */
export function findChromium(): string {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) {
    if (isExecutable(CHROMIUM)) return CHROMIUM;
    throw new Error(`CHROMIUM=${CHROMIUM} is not an executable.`);
  }
  const found = findProgram(...programs) ?? macApplications.find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(
    'The tests in VS Code need Chromium or Chrome, and there is none on the PATH. ' +
      'On Debian or Ubuntu: apt install chromium. Or set CHROMIUM to the path of its executable.',
  );
}

export async function openBrowser(
  options: BrowserContextOptions = {},
): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  return { browser, page };
}
