import type { CommandTarget } from './commands.ts';
import type { RevealTarget } from './reveal.ts';

/** A tree item without the editor: what it says, and what a click does. The views turn it into a native one. */
export interface PlainItem {
  /** Stays the same while the thing does, so that expansion and selection survive an update. */
  readonly id: string;
  /** Kind of the thing, for `viewItem` in menus. */
  readonly kind: string;
  readonly label: string;
  /** Says in words what the icon shows. */
  readonly description: string;
  readonly icon: PlainIcon;
  /** Markdown. */
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  /** What its menu commands act on. */
  readonly uri: string;
  /** Id of the criterion that its menu commands act on. */
  readonly criterion?: string;
  /** A box beside the item: what it stands for, and whether it is ticked. */
  readonly box?: { readonly evidence: string; readonly checked: boolean };
  readonly click: Click | undefined;
  readonly expanded: boolean;
  readonly children: readonly PlainItem[];
}

export interface PlainIcon {
  /** A codicon. */
  readonly name: string;
  /** A theme colour. */
  readonly color?: string;
}

export type Click =
  | { readonly kind: 'reveal'; readonly target: RevealTarget }
  /** Goes there and offers the quick fixes. */
  | { readonly kind: 'fix'; readonly target: RevealTarget }
  | { readonly kind: 'create' | 'scaffold' | 'insert'; readonly target: CommandTarget };

/** The icons of the views; the description beside each says the same. */
export const icons = {
  capstone: { name: 'folder' },
  document: { name: 'book' },
  total: { name: 'mortar-board' },
  met: { name: 'pass', color: 'charts.green' },
  open: { name: 'circle-large-outline' },
  person: { name: 'account' },
  started: { name: 'edit' },
  missing: { name: 'new-file' },
  changed: { name: 'sync', color: 'editorInfo.foreground' },
  steps: { name: 'rocket' },
  scaffold: { name: 'combine' },
  insert: { name: 'insert' },
  fix: { name: 'lightbulb' },
} as const satisfies Record<string, PlainIcon>;
