/** Names by which a client knows what comes from here. */
import { CodeActionKind } from 'vscode-languageserver';

/** The source of every diagnostic. */
export const SOURCE = 'capstone';

/** The kind of the action that mends what may be mended without a look. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.capstone`;
