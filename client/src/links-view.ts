import { Disposable, window } from 'vscode';
import { linkItems } from './link-items.ts';
import { PlainTree } from './plain-tree.ts';
import type { StatusStore } from './status-store.ts';

/** The "Links" view: what each section of the proposal and the presentation is built from, and whether that has changed. */
export function createLinksView(store: StatusStore): Disposable {
  const tree = new PlainTree();
  const view = window.createTreeView('capstone.links', { treeDataProvider: tree, showCollapseAll: true });
  const update = (): void => tree.show(linkItems(store.capstones));
  update();
  return Disposable.from(tree, view, store.onDidChange(update));
}
