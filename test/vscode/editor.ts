/** What the suite does in VS Code, and how it waits: for events, never for time. */
import * as vscode from 'vscode';
import type { CapstoneApi } from '../../client/src/extension.ts';
import type { WorkspaceStatus } from '../../client/src/workspace-status.ts';
import type { CapstoneReport } from '../../server/src/protocol.ts';

/** The extension's own view of the workspace, once it runs. */
export async function activate(): Promise<CapstoneApi> {
  const extension = vscode.extensions.getExtension<CapstoneApi>('capstone-architect.capstone-architect');
  if (!extension) throw new Error('VS Code does not know the extension');
  return extension.activate();
}

/** The folder the suite runs in: a copy of the half-way sample. */
export function root(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return folder.uri;
}

export function fileUri(path: string): vscode.Uri {
  return vscode.Uri.joinPath(root(), path);
}

export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(path)));
}

export async function exists(path: string): Promise<boolean> {
  return vscode.workspace.fs.stat(fileUri(path)).then(
    () => true,
    () => false,
  );
}

/** Writes a file behind the editor's back. */
export async function writeFile(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
}

/** What a file says on disk. */
export async function readFile(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(path)));
}

export async function deleteFile(path: string): Promise<void> {
  if (await exists(path)) await vscode.workspace.fs.delete(fileUri(path));
}

/** Replaces the text of an open document, as typing does. */
export async function setText(editor: vscode.TextEditor, text: string): Promise<void> {
  const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
  if (!(await editor.edit((edit) => edit.replace(all, text)))) throw new Error('the edit was refused');
}

/** Our diagnostics of a file. */
export function problems(path: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(fileUri(path)).filter(({ source }) => source === 'capstone');
}

/** The rule of one of our diagnostics. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Where the code of a diagnostic leads. */
export function pageOf({ code }: vscode.Diagnostic): vscode.Uri | undefined {
  return typeof code === 'object' ? code.target : undefined;
}

/** Resolves with our diagnostics of a file as soon as they are as wanted. */
export function untilProblems(
  path: string,
  wanted: (problems: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return until(vscode.languages.onDidChangeDiagnostics, () => {
    const found = problems(path);
    return wanted(found) ? found : undefined;
  });
}

/** Resolves with the report of the workspace's capstone as soon as it is as wanted. */
export function untilReport(
  api: CapstoneApi,
  wanted: (report: CapstoneReport | undefined, status: WorkspaceStatus) => boolean,
): Promise<CapstoneReport | undefined> {
  return until(api.onStatus, () => {
    const status = api.status();
    const report = status.capstones[0]?.report;
    return wanted(report, status) ? { report } : undefined;
  }).then(({ report }) => report);
}

/** Resolves as soon as the checks are in a state. */
export function untilState(api: CapstoneApi, wanted: ReturnType<CapstoneApi['state']>): Promise<true> {
  return until(api.onStatus, () => api.state() === wanted || undefined);
}

/** Resolves as soon as the active tab is as wanted. */
export function untilTab(wanted: (tab: vscode.Tab) => boolean): Promise<vscode.Tab> {
  return until(vscode.window.tabGroups.onDidChangeTabs, () => {
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    return tab && wanted(tab) ? tab : undefined;
  });
}

/** Resolves with the editor that shows a file, as soon as one does. */
export function untilVisible(path: string): Promise<vscode.TextEditor> {
  return until(vscode.window.onDidChangeVisibleTextEditors, () =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.path === fileUri(path).path),
  );
}

/** Runs a command and takes the first thing that its quick pick offers, as soon as it is open. */
export async function pickFirst(command: string, argument: object): Promise<void> {
  const done = Promise.resolve(vscode.commands.executeCommand(command, argument)).then(() => true);
  const accept = async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return false;
  };
  while (!(await Promise.race([done, accept()])));
}

/** The quick fixes at a diagnostic. VS Code drops such a request while extensions come up: then it is made again. */
export async function quickFixes(path: string, { range }: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  for (;;) {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      fileUri(path),
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    if (actions.length > 0) return actions;
  }
}

/** Closes all editors; what is unsaved is dropped. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

function until<T>(event: vscode.Event<unknown>, value: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      const found = value();
      if (found === undefined) return;
      subscription.dispose();
      resolve(found);
    };
    const subscription = event(look);
    look();
  });
}
