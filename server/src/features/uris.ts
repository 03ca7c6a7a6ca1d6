import { URI } from 'vscode-uri';

/** One spelling for each URI, so that it can be a key: clients differ in what they escape. */
export function normalizeUri(uri: string): string {
  return URI.parse(uri).toString().replace(/\/$/, '');
}
