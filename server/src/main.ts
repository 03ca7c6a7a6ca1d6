/**
 * Entry of the language server, one file for all hosts: on Node it is a program, in a browser a worker. What only one of
 * them has is loaded where it is.
 */
import { embeddedCourses } from './courses.ts';
import { serve } from './server.ts';

const isWorker = 'importScripts' in globalThis;

void (isWorker ? import('./host.web.ts') : import('./host.node.ts'))
  .then(({ connect }) => connect())
  .then((host) => serve(host, embeddedCourses));
