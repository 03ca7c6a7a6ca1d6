import { Disposable, MarkdownString, StatusBarAlignment, window } from 'vscode';
import { assessmentInWords } from './assessment-words.ts';
import { rubricViewId } from './rubric-view.ts';
import { statusBarText, statusBarTooltip } from './status-bar-text.ts';
import type { StatusStore } from './status-store.ts';

/** The score of the active editor's capstone, else of the first; nothing where there is none. */
export function createStatusBar(store: StatusStore): Disposable {
  const item = window.createStatusBarItem('capstone.total', StatusBarAlignment.Left);
  item.name = 'Capstone Score';
  item.command = `${rubricViewId}.focus`;
  const update = (): void => {
    const capstone = store.active ?? store.capstones[0];
    if (!capstone) {
      item.hide();
      return;
    }
    const { assessment } = capstone.report;
    item.text = statusBarText(assessment);
    item.tooltip = new MarkdownString(statusBarTooltip(assessment));
    item.accessibilityInformation = { label: `Capstone, ${assessmentInWords(assessment)}` };
    item.show();
  };
  update();
  return Disposable.from(item, store.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}
