import {
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
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
  /** The items on top have none. */
  #parents = new Map<string, PlainItem>();
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  show(items: readonly PlainItem[]): void {
    if (JSON.stringify(items) !== JSON.stringify(this.#items)) {
      this.#items = items;
      this.#parents = new Map(items.flatMap(parentsBelow));
      this.#changed.fire();
    }
  }

  /** Draws everything anew: what is shown may not be what the items say. */
  redraw(): void {
    this.#changed.fire();
  }

  find(id: string): PlainItem | undefined {
    return allOf(this.#items).find((item) => item.id === id);
  }

  getParent({ id }: PlainItem): PlainItem | undefined {
    return this.#parents.get(id);
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
    native.checkboxState = item.box && checkboxState(item.box.checked);
    return native;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function allOf(items: readonly PlainItem[]): PlainItem[] {
  return items.flatMap((item) => [item, ...allOf(item.children)]);
}

function parentsBelow(item: PlainItem): [string, PlainItem][] {
  return item.children.flatMap((child) => [[child.id, item], ...parentsBelow(child)]);
}

function checkboxState(checked: boolean): TreeItemCheckboxState {
  return checked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked;
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
  return { ...clicks[kind], arguments: [target] };
}

const clicks: Record<Click['kind'], Command> = {
  reveal: { command: command.reveal, title: 'Show in Document' },
  fix: { command: command.fixHere, title: 'Show Fixes' },
  create: { command: command.newDeliverable, title: 'Create from Template' },
  scaffold: { command: command.scaffold, title: 'Scaffold from Exercises' },
  insert: { command: command.insertMissingSections, title: 'Insert from Template' },
};
