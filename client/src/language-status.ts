import { Disposable, languages, LanguageStatusSeverity, window, type Command } from 'vscode';
import { command } from './commands.ts';
import { languageStatusText } from './language-status-text.ts';
import { rubricViewId } from './rubric-view.ts';
import type { StatusStore } from './status-store.ts';

const showRubric: Command = { command: `${rubricViewId}.focus`, title: 'Show Rubric' };
const checkNow: Command = { command: command.check, title: 'Check Now' };

/** The state of the check of the document one is in, among what VS Code says of its language. */
export function createLanguageStatus(store: StatusStore): Disposable {
  const item = languages.createLanguageStatusItem('capstone.check', []);
  item.name = 'Capstone Check';
  const update = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    const shown = languageStatusText(store.state, uri && store.documentAt(uri));
    // An item cannot be hidden; one for no document is not shown.
    item.selector = shown ? { language: 'markdown', scheme: 'file' } : [];
    if (!shown) return;
    item.text = shown.text;
    item.detail = shown.detail;
    item.busy = shown.isBusy;
    item.severity = shown.isError ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.command = shown.isError ? checkNow : showRubric;
    item.accessibilityInformation = { label: `Capstone, ${shown.text}` };
  };
  update();
  return Disposable.from(item, store.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}
