/** The workbench as a person uses it: by keyboard, by what is written on it. */
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { repository } from '../../scripts/paths.ts';

/** Where pictures go. */
export const pictures = join(repository, 'test-results');

const attempts = 5;

/** What a view is looked at in, the first being what a scenario begins with. */
const themes = ['light', 'dark', 'high contrast'] as const;
type Theme = (typeof themes)[number];

/** What the machine prefers, and the class that VS Code's page bears then. */
const preferences = {
  light: { colorScheme: 'light', forcedColors: 'none', shown: '.vs' },
  dark: { colorScheme: 'dark', forcedColors: 'none', shown: '.vs-dark' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active', shown: '.hc-black' },
} as const satisfies Record<Theme, object>;

type Rectangle = NonNullable<NonNullable<Parameters<Page['screenshot']>[0]>['clip']>;

export class WorkbenchPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(30_000);
  }

  /** Opens the workbench and waits until its folder is there. */
  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.locator('.part.sidebar .explorer-folders-view').waitFor();
  }

  get statusBar(): Locator {
    return this.page.locator('.part.statusbar');
  }

  /** Runs a command by its title in the palette: "Capstone: Check Capstone Now". */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(title, '>');
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.pick(name);
    await this.tab(name).waitFor();
  }

  /** Chooses in the quick input that is open. */
  async pick(label: string, prefix = ''): Promise<void> {
    const input = this.page.locator('.quick-input-widget');
    await input
      .locator('input[type="text"]')
      .first()
      .fill(prefix + label);
    await input.locator('.monaco-list-row', { hasText: label }).first().click();
  }

  /** The quick input that asks something under such a title. */
  question(title: string): Locator {
    const bar = this.page.locator('.quick-input-title', { hasText: new RegExp(`^${title}`) });
    return this.page.locator('.quick-input-widget', { has: bar });
  }

  tab(name: string): Locator {
    return this.page.locator(`.tab[data-resource-name="${name}"]`);
  }

  /** The lines under which the editor draws findings, by severity. */
  squiggles(severity: 'error' | 'warning' | 'info'): Locator {
    return this.page.locator(`.monaco-editor .squiggly-${severity}`);
  }

  /** The first code lens in view that says so. */
  lens(title: string): Locator {
    return this.page.locator('.codelens-decoration a', { hasText: title }).filter({ visible: true }).first();
  }

  /** Rows of the Problems panel, which this opens: files and, below them, their findings. */
  async problems(): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.runCommand('View: Focus Problems');
    await panel.waitFor();
    return panel.locator('.monaco-list-row');
  }

  /** Goes to a place in the open editor; both count from 1. */
  async goToLine(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget');
    // It writes its own colon first, and Enter counts only once it has understood.
    await input.locator('.monaco-list-row', { hasText: 'line number' }).waitFor();
    await input.locator('input[type="text"]').first().fill(`:${line}:${column}`);
    await input
      .locator('.monaco-list-row', { hasText: String(line) })
      .first()
      .waitFor();
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Takes a quick fix offered at the cursor. */
  async quickFix(title: string): Promise<void> {
    await (await this.offeredFix(title)).click();
  }

  /** A line of the list of quick fixes, which this opens at the cursor. */
  async offeredFix(title: string): Promise<Locator> {
    const fix = this.page.locator('.action-widget').getByText(title);
    await this.#askFor(fix, ['Escape', 'Control+.'], []);
    return fix;
  }

  /** Presses keys until what they bring up is there: VS Code drops requests while other extensions come up. */
  async #askFor(wanted: Locator, keys: readonly string[], keysBack: readonly string[]): Promise<void> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      await this.#press(keys);
      const isThere = await wanted.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
      if (isThere) return;
      await this.#press(keysBack);
    }
    throw new Error(`${keys.join(' ')} does not bring up ${String(wanted)}.`);
  }

  async #press(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Opens a view container of the activity bar by its title. */
  async showContainer(title: string): Promise<void> {
    const item = this.page.locator('.part.activitybar').getByRole('tab', { name: new RegExp(`^${title}`) });
    if ((await item.getAttribute('aria-selected')) !== 'true') await item.click();
  }

  /** Makes the side bar wider, as one does to read long labels. */
  async widenSideBar(pixels: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (!box) throw new Error('The side bar is closed.');
    const edge = { x: box.x + box.width + 2, y: box.y + box.height / 2 };
    await this.page.mouse.move(edge.x, edge.y);
    await this.page.mouse.down();
    await this.page.mouse.move(edge.x + pixels, edge.y, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Items of the trees in the side bar. */
  treeItems(name?: string | RegExp): Locator {
    return this.page.locator('.part.sidebar').getByRole('treeitem', { name });
  }

  /** Replaces everything in the open editor. */
  async replaceText(text: string): Promise<void> {
    await this.#focusEditor();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
  }

  /** Types a character until what it brings up is offered. */
  async typeUntilOffered(character: string, label: string): Promise<void> {
    await this.#askFor(this.suggestion(label), [character], ['Escape', 'Backspace']);
  }

  /** A line of the list of completions. */
  suggestion(label: string): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first();
  }

  /** Opens what there is to read of the suggestion in focus; it stays open for those to come. */
  async showSuggestionDetails(): Promise<void> {
    await this.page.keyboard.press('Control+Space');
    await this.page.locator('.suggest-details-container .docs:visible').waitFor();
  }

  /** A line of the open editor by what it says. */
  line(text: string): Locator {
    // Monaco writes blanks as no-break spaces.
    const words = text.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return this.page
      .locator('.monaco-editor .view-line', { hasText: new RegExp(`^${words.join('\\s')}\\s*$`) })
      .first();
  }

  /** What shows when the pointer rests on something. */
  async hover(target: Locator): Promise<Locator> {
    await target.hover();
    const hover = this.page.locator('.monaco-hover:visible').first();
    await hover.waitFor();
    return hover;
  }

  /** The hover of the place where the cursor is: by keyboard, since the lines above headings push them about when they come. */
  async hoverAtCursor(words: string): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover:visible', { hasText: words }).first();
    await this.#askFor(hover, ['Control+K', 'Control+I'], ['Escape']);
    return hover;
  }

  /** Replaces everything in the open editor with what the clipboard brings: the editor indents nothing then. */
  async pasteText(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.#focusEditor();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Control+V');
    await this.page.locator('.tab.active.dirty').waitFor();
  }

  /** Replaces every occurrence of some words in the open editor. */
  async replaceAll(words: string, by: string): Promise<void> {
    await this.#focusEditor();
    await this.page.keyboard.press('Control+H');
    const widget = this.page.locator('.find-widget.visible');
    await widget.locator('.find-part textarea').fill(words);
    await widget.locator('.replace-part textarea').fill(by);
    await this.page.keyboard.press('Control+Alt+Enter');
    await this.page.keyboard.press('Escape');
  }

  /** By keyboard: the hover of a tab may lie over the text. */
  async #focusEditor(): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.page.locator('.monaco-editor.focused').first().waitFor();
  }

  /** Folds a view of the side bar away by its title. */
  async collapse(view: string): Promise<void> {
    await this.#setExpanded(view, false);
  }

  /** Unfolds a view of the side bar by its title. */
  async expand(view: string): Promise<void> {
    await this.#setExpanded(view, true);
  }

  async #setExpanded(view: string, wanted: boolean): Promise<void> {
    const header = this.page.locator('.part.sidebar .pane-header', { hasText: view });
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) !== String(wanted)) await header.click();
  }

  /** A button in the title of an editor. */
  button(name: string): Locator {
    return this.page.locator('.editor-actions').getByRole('button', { name });
  }

  /** A button in the title of a view of the side bar. */
  viewButton(view: string, name: string): Locator {
    const pane = this.page.locator('.part.sidebar .pane', {
      has: this.page.locator('.pane-header', { hasText: view }),
    });
    return pane.locator('.pane-header').getByRole('button', { name });
  }

  /** What the open webview shows. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  }

  /** Clears the view for a picture. */
  async clearNotifications(): Promise<void> {
    await this.runCommand('Notifications: Clear All Notifications');
    await this.page.locator('.notification-toast').first().waitFor({ state: 'detached' });
    // Over a tab, where the palette was, the pointer would bring up its path.
    await this.page.mouse.move(640, 790);
  }

  /** Saves the document in front: what was asked for may have yet to change it, and what is on disk counts from here on. */
  async save(): Promise<void> {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    await tab.and(this.page.locator('.dirty')).waitFor();
    await this.page.keyboard.press('Control+S');
    await tab.and(this.page.locator(':not(.dirty)')).waitFor();
  }

  async switchTheme(theme: Theme): Promise<void> {
    const { shown, ...media } = preferences[theme];
    await this.page.emulateMedia(media);
    await this.page.locator(`.monaco-workbench${shown}`).waitFor();
  }

  /** A picture in each theme: "links light", "links dark" …; `show` brings back what another theme closes. */
  async screenshots(
    name: string,
    show?: (theme: Theme) => Promise<unknown>,
    clip?: Rectangle,
  ): Promise<void> {
    for (const theme of themes) {
      await this.switchTheme(theme);
      await show?.(theme);
      await this.screenshot(`${name} ${theme}`, clip);
    }
    await this.switchTheme('light');
  }

  /** Takes a picture into `test-results/`: of the page, or of a part of it (in pixels of the page). */
  async screenshot(name: string, clip?: Rectangle): Promise<void> {
    const file = name.replaceAll(/[^\w]+/g, '-');
    const path = join(pictures, `${file}.png`);
    // What fades in is there at once.
    await this.page.screenshot({ path, animations: 'disabled', ...(clip && { clip }) });
  }
}
