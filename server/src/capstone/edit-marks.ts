/** Writes a participant's own mark into the text of a `capstone.yaml`; comments and all other keys stay. */
import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';

/** One mark that changes. */
export type MarkChange =
  | { readonly kind: 'judged'; readonly evidence: string; readonly met: boolean }
  /** Without points the mark goes. */
  | { readonly kind: 'points'; readonly criterion: string; readonly points?: number };

/** `[a]` or `{a: 1}`, without blanks inside the brackets. */
const TIGHT = /[[{][^\s\]}]/;

/** A mark cannot be written into the file as it is; the message says what to do. */
export class UnreadableMarker extends Error {}

/** Throws {@link UnreadableMarker}. */
export function withMark(text: string, change: MarkChange): string {
  const yaml = parseDocument(text);
  if (yaml.errors.length > 0) throw unreadable('it cannot be read');
  if (change.kind === 'judged') setJudged(yaml, change.evidence, change.met);
  else setPoints(yaml, change.criterion, change.points);
  const written = yaml.toString({ lineWidth: 0, flowCollectionPadding: !TIGHT.test(text) });
  const start = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return start + (text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written);
}

function setJudged(yaml: Document, evidence: string, met: boolean): void {
  const path = ['marks', 'judged'];
  const list = nodeAt(yaml, path);
  if (list !== undefined && !isSeq(list)) throw unreadable('`judged` is no list');
  const at = list?.items.findIndex((item) => isScalar(item) && item.value === evidence) ?? -1;
  if (!met && at >= 0) remove(yaml, [...path, at]);
  if (!met || at >= 0) return;
  openMap(yaml, ['marks']);
  if (list) yaml.addIn(path, evidence);
  else yaml.setIn(path, yaml.createNode([evidence]));
}

function setPoints(yaml: Document, criterion: string, points: number | undefined): void {
  const path = ['marks', 'points', criterion];
  if (points === undefined) {
    if (yaml.hasIn(path)) remove(yaml, path);
    return;
  }
  openMap(yaml, ['marks', 'points']);
  yaml.setIn(path, points);
}

/** Makes sure that a value can stand in a mapping, and that mapping in those above it. */
function openMap(yaml: Document, path: readonly string[]): void {
  if (path.length > 0) openMap(yaml, path.slice(0, -1));
  const node = nodeAt(yaml, path);
  if (isMap(node)) return;
  if (node !== undefined)
    throw unreadable(path.length > 0 ? `\`${path.at(-1)}\` is no mapping` : 'it is no mapping');
  if (path.length > 0) yaml.setIn(path, yaml.createNode({}));
  else yaml.contents = yaml.createNode({});
}

/** Undefined where there is nothing, or nothing behind the key. */
function nodeAt(yaml: Document, path: readonly string[]): unknown {
  const node = path.length === 0 ? yaml.contents : yaml.getIn(path, true);
  return node === null || (isScalar(node) && node.value === null) ? undefined : node;
}

/** Takes out a value, and whatever is empty without it. */
function remove(yaml: Document, path: readonly (string | number)[]): void {
  yaml.deleteIn(path);
  const above = path.slice(0, -1);
  const node = yaml.getIn(above, true);
  if (above.length > 0 && (isMap(node) || isSeq(node)) && node.items.length === 0) remove(yaml, above);
}

function unreadable(why: string): UnreadableMarker {
  return new UnreadableMarker(`Nothing was written to capstone.yaml: ${why}. Mend it first.`);
}
