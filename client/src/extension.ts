/** Entry of the extension, one file for all hosts. What only Node or only a browser has is loaded where it is. */
import type { ExtensionContext } from 'vscode';
import { startFeatures, type CapstoneApi } from './features.ts';

export type { CapstoneApi };

const isWorker = 'importScripts' in globalThis;

export async function activate(context: ExtensionContext): Promise<CapstoneApi> {
  const { createClient } = await (isWorker ? import('./client.web.ts') : import('./client.node.ts'));
  return startFeatures(context, createClient(context));
}
