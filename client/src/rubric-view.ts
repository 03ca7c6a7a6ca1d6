import { Disposable, window } from 'vscode';
import { points } from './assessment-words.ts';
import { PlainTree } from './plain-tree.ts';
import { badgeTooltip, blockingErrors, estimateNote, rubricItems } from './rubric-items.ts';
import type { StatusStore } from './status-store.ts';

export const rubricViewId = 'capstone.rubric';

/** The "Rubric" view: the estimated score and the evidence it rests on. */
export function createRubricView(store: StatusStore): Disposable {
  const tree = new PlainTree();
  const view = window.createTreeView(rubricViewId, { treeDataProvider: tree, showCollapseAll: true });
  const update = (): void => {
    const { capstones } = store;
    const [only, ...others] = capstones;
    const errors = blockingErrors(capstones);
    tree.show(rubricItems(capstones));
    view.description = only && others.length === 0 ? points(only.report.assessment) : undefined;
    // Only with a score: a message would hide the welcome text.
    view.message = only && estimateNote;
    view.badge = errors > 0 ? { value: errors, tooltip: badgeTooltip(errors) } : undefined;
  };
  update();
  return Disposable.from(tree, view, store.onDidChange(update));
}
