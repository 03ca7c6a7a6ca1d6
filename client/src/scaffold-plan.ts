import type { ScaffoldedDocument } from '../../server/src/protocol.ts';
import { nameOf } from './uris.ts';
import { enumerate } from './words.ts';

/** What is to be done with a scaffold: new documents are written, changes to existing ones only proposed. */
export interface ScaffoldPlan {
  readonly create: readonly ScaffoldedDocument[];
  readonly change: readonly ScaffoldedDocument[];
  /** Exercises that would feed the documents and are not there yet. */
  readonly waitingFor: readonly string[];
}

export function planScaffold(documents: readonly ScaffoldedDocument[]): ScaffoldPlan {
  return {
    create: documents.filter(({ existing }) => !existing),
    change: documents.filter(({ existing, before, text }) => existing && text !== before),
    waitingFor: [...new Set(documents.flatMap(({ waitingFor }) => waitingFor))],
  };
}

/** The one message after a scaffold; undefined where the diffs that open say it all. */
export function scaffoldMessage({ create, change, waitingFor }: ScaffoldPlan): string | undefined {
  const waiting = waitingFor.length > 0 ? [`Still waiting for ${enumerate(waitingFor)}.`] : [];
  if (create.length > 0) {
    return [`Wrote ${enumerate(create.map(({ uri }) => nameOf(uri)))}.`, ...waiting].join(' ');
  }
  return change.length > 0
    ? undefined
    : ['Nothing to add: the documents hold all that the exercises give.', ...waiting].join(' ');
}

/** Whether two texts differ in nothing but line endings and a byte order mark. */
export function isSameText(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}
