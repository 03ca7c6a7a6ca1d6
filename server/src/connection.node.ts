/** The language server on Node: over stdio, or over the pipe that the editor names. */
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures, type ConnectionOptions } from 'vscode-languageserver/node';
import type { Connected } from './answer-first.ts';
import type * as Checker from './checker.ts';

/** In percent: so much the heap may grow before it is cleared. By default it doubles, full of what is done with. */
const HEAP_GROWTH = 30;

export function connect(options: ConnectionOptions): Connected {
  // Set here, since a Node without this flag would not start with it.
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const connection = createConnection(ProposedFeatures.all, options);
  return {
    connection,
    serve: async (params) => {
      // Sooner there than by `import`, which reads the whole file for its exports first.
      const checker = require('./checker.ts') as typeof Checker;
      await checker.serve(connection, params);
    },
  };
}
