import {
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type Command,
  type Disposable,
  type TreeDataProvider,
} from 'vscode';
import { command } from './commands.ts';
import type { Click, PlainIcon, PlainItem } from './plain-item.ts';

/** Shows plain items as a native tree; redraws only when they say something new. */
export class PlainTree implements TreeDataProvider<PlainItem>, Disposable {
  #items: readonly PlainItem[] = [];
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  show(items: readonly PlainItem[]): void {
    if (JSON.stringify(items) !== JSON.stringify(this.#items)) {
      this.#items = items;
      this.#changed.fire();
    }
  }

  getChildren(item?: PlainItem): PlainItem[] {
    return [...(item?.children ?? this.#items)];
  }

  getTreeItem(item: PlainItem): TreeItem {
    const native = new TreeItem(item.label, collapsibleState(item));
    native.id = item.id;
    native.contextValue = item.kind;
    native.description = item.description;
    native.iconPath = themeIcon(item.icon);
    native.tooltip = new MarkdownString(item.tooltip);
    native.accessibilityInformation = { label: item.spoken };
    native.command = item.click && clickCommand(item.click);
    return native;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function collapsibleState({ children, expanded }: PlainItem): TreeItemCollapsibleState {
  if (children.length === 0) {
    return TreeItemCollapsibleState.None;
  }
  return expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function themeIcon({ name, color }: PlainIcon): ThemeIcon {
  return new ThemeIcon(name, color === undefined ? undefined : new ThemeColor(color));
}

function clickCommand({ kind, target }: Click): Command {
  return kind === 'reveal'
    ? { command: command.reveal, title: 'Show in Document', arguments: [target] }
    : { command: command.newDeliverable, title: 'Create from Template', arguments: [target] };
}
