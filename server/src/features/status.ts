/** Pushes the state of all capstones to clients that have a place to show it. */
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { reportCapstone } from '../capstone/report.ts';
import { checkRequest, statusNotification, type StatusParams } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { isOn } from './initialization-options.ts';

export function registerStatus(connection: Connection, workspace: Workspace, params: InitializeParams): void {
  connection.onRequest(checkRequest, () => workspace.refresh());
  if (!isOn('capstoneClient', params)) return;
  workspace.onDidCheck(() => {
    const status: StatusParams = {
      capstones: workspace.all().map(({ folder, capstone }) => ({
        uri: folder.root,
        report: reportCapstone(folder.root, capstone, folder.marks),
      })),
    };
    void connection.sendNotification(statusNotification, status);
  });
}
