import { Disposable, window } from 'vscode';
import { deliverableItems } from './deliverable-items.ts';
import { PlainTree } from './plain-tree.ts';
import type { StatusStore } from './status-store.ts';

/** The "Deliverables" view: how far each document has come. */
export function createDeliverablesView(store: StatusStore): Disposable {
  const tree = new PlainTree();
  const view = window.createTreeView('capstone.deliverables', { treeDataProvider: tree });
  const update = (): void => tree.show(deliverableItems(store.capstones));
  update();
  return Disposable.from(tree, view, store.onDidChange(update));
}
