/** Answers `initialize` before the checker is loaded: an editor need not wait for what it will only use later. */
import type { Connection, ConnectionOptions, InitializeParams } from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities.ts';
import { version } from './version.ts';

/** What the server is before the checker is loaded. */
export interface Connected {
  /** Not listening yet. */
  readonly connection: Connection;
  /** Loads the checker, which then hears the connection. */
  readonly serve: (params: InitializeParams) => Promise<void>;
}

/** @param connect with these options, which hold back what comes before there is somebody to hear it */
export async function answerFirst(
  connect: (options: ConnectionOptions) => Connected | Promise<Connected>,
): Promise<void> {
  let asked: InitializeParams | undefined;
  let served: Promise<void> | undefined;
  const { connection, serve } = await connect({
    messageStrategy: {
      handleMessage: (message, next) => {
        if (!asked) return next(message);
        // With its next word the client shows that it has its answer.
        served ??= untilServed(serve(asked), connection);
        return served.then(() => next(message));
      },
    },
  });
  connection.onInitialize((params) => {
    asked = params;
    return {
      capabilities: capabilitiesFor(params),
      serverInfo: { name: 'capstone-language-server', version },
    };
  });
  connection.listen();
}

/** Never, where that fails: a program then ends with what went wrong, a worker has told it. */
function untilServed(serving: Promise<void>, connection: Connection): Promise<void> {
  return new Promise((resolve) => {
    void serving.then(resolve, (error: unknown) => {
      connection.console.error(
        `The capstone checks could not be loaded: ${String(error)}. Reload the editor; if they stay away, install them anew.`,
      );
      throw error;
    });
  });
}
