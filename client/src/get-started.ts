import { commands, type Disposable } from 'vscode';
import { command, registerCommand } from './commands.ts';

/** Id of the walkthrough in `package.json`. */
const walkthroughId = 'getStarted';

/** "Get Started": the walkthrough from an empty folder to the report. */
export function registerGetStarted(extensionId: string): Disposable {
  return registerCommand(command.getStarted, async () => {
    await commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#${walkthroughId}`);
  });
}
