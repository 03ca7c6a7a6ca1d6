import { commands, Uri, window, type Disposable } from 'vscode';
import { clientCommand } from '../../server/src/protocol.ts';

/** The commands of this extension, by what they do. `package.json` says how each is shown. */
export const command = {
  ...clientCommand,
  getStarted: 'capstone.getStarted',
  scaffold: 'capstone.scaffold',
  acceptScaffold: 'capstone.acceptScaffold',
  discardScaffold: 'capstone.discardScaffold',
  insertMissingSections: 'capstone.insertMissingSections',
  check: 'capstone.check',
  markFolder: 'capstone.markFolder',
  unmarkFolder: 'capstone.unmarkFolder',
  openSourceBeside: 'capstone.openSourceBeside',
  fixHere: 'capstone.fixHere',
  showReport: 'capstone.showReport',
  saveReport: 'capstone.saveReport',
  copyRubric: 'capstone.copyRubric',
  setOwnMark: 'capstone.setOwnMark',
  showInRubric: 'capstone.showInRubric',
  showOpenOnly: 'capstone.showOpenOnly',
  showAllEvidence: 'capstone.showAllEvidence',
  showThisDocumentOnly: 'capstone.showThisDocumentOnly',
  showAllDocuments: 'capstone.showAllDocuments',
} as const;

/** What a command acts on. Without one it finds out by itself, or asks. */
export interface CommandTarget {
  /** A folder or document, as the command takes it. */
  readonly uri: string;
  /** Id of a deliverable, for `newDeliverable`. */
  readonly deliverable?: string;
  /** Id of a section of the course, for `insertMissingSections`. */
  readonly section?: string;
  /** Id of a criterion of the rubric, for what is done to one. */
  readonly criterion?: string;
}

/**
 * Registers a command. What goes wrong in it is said in one message: the server words its refusals for the user.
 */
export function registerCommand(
  id: string,
  run: (target: CommandTarget | undefined) => Promise<void>,
): Disposable {
  return commands.registerCommand(id, (argument: unknown) => sayFailure(() => run(targetOf(argument))));
}

/** Runs something for the user; what goes wrong is said in one message. */
export async function sayFailure(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    void window.showWarningMessage(error instanceof Error ? error.message : String(error));
  }
}

/** Menus hand over a URI, trees their item, code lenses and welcome links plain JSON or nothing. */
function targetOf(argument: unknown): CommandTarget | undefined {
  if (argument instanceof Uri) {
    return { uri: argument.toString() };
  }
  return isTarget(argument) ? argument : undefined;
}

function isTarget(argument: unknown): argument is CommandTarget {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'uri' in argument &&
    typeof argument.uri === 'string' &&
    (!('deliverable' in argument) || isOptionalText(argument.deliverable)) &&
    (!('section' in argument) || isOptionalText(argument.section)) &&
    (!('criterion' in argument) || isOptionalText(argument.criterion))
  );
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
