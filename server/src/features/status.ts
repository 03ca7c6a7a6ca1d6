/** Pushes the state of all capstones to clients that have a place to show it. */
import type { Connection } from 'vscode-languageserver';
import { reportCapstone } from '../capstone/report.ts';
import { checkRequest, statusNotification, type StatusParams } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';

export function registerStatus(connection: Connection, workspace: Workspace): void {
  workspace.onDidCheck(() => {
    const status: StatusParams = {
      capstones: workspace.all().map(({ folder, capstone }) => ({
        uri: folder.root,
        report: reportCapstone(folder.root, capstone, folder.marks),
      })),
    };
    void connection.sendNotification(statusNotification, status);
  });
  connection.onRequest(checkRequest, () => workspace.refresh());
}
