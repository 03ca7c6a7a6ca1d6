/**
 * Entry of the language server, one file for all hosts: on Node it is a program, in a browser a worker. It holds what it
 * takes to answer `initialize`. The checker, by far the larger part, is a file of its own beside it.
 */
import * as languageServer from 'vscode-languageserver';
import { answerFirst } from './answer-first.ts';

/** From here the checker takes it (`scripts/build.ts`): of its classes there must be one. */
Object.assign(globalThis, { languageServer });

const isWorker = 'importScripts' in globalThis;

void (isWorker ? import('./connection.web.ts') : import('./connection.node.ts')).then(({ connect }) =>
  answerFirst(connect),
);
