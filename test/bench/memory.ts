/** Whether the server's memory stays flat while a document is edited a hundred thousand times. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
} from 'vscode-languageserver/node';
import { ourServer, startMeasured, type MeasuredServer } from './measured-server.ts';
import { percent } from './measure.ts';
import { documents } from './sample.ts';

const EDITS = 100_000;
/** A hover waits for the check of all edits before it: each word is seen. */
const EDITS_A_CHECK = 2;
/** By how much the heap may grow from the first tenth of the edits to the last. */
const GROWTH = 0.05;

/** Prints the figures; whether the heap is as large after all edits as after the first tenth of them. */
export async function measureMemory(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'capstone-memory-'));
  try {
    await Promise.all(documents.map(({ file, text }) => writeFile(join(folder, file), text)));
    const server = await startMeasured(ourServer, folder);
    try {
      const edit = await openDocument(server, folder);
      const heaps: number[] = [];
      for (let tenth = 0; tenth < 10; tenth++) {
        await edit(EDITS / 10);
        heaps.push((await server.memory()).heap);
      }
      const [before = 0, after = 0] = [heaps[0], heaps.at(-1)];
      const megabytes = heaps.map((heap) => (heap / 1024 ** 2).toFixed(1));
      console.log(`heap along ${EDITS} edits, in MB: ${megabytes.join(' ')}`);
      console.log(
        `growth from the first tenth to the last: ${percent(after / before - 1)} (at most ${percent(GROWTH)})\n`,
      );
      return after / before - 1 <= GROWTH;
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Opens a document in the server. The answer writes words into it, each a new one at another place, and takes each back:
 * so many edits in all. What is remembered of a word, or of a section, must not keep the text it stood in.
 */
async function openDocument(
  { connection }: MeasuredServer,
  folder: string,
): Promise<(edits: number) => Promise<void>> {
  const [document] = documents;
  if (!document) throw new Error('there is no sample');
  const uri = pathToFileURL(join(folder, document.file)).href;
  let version = 1;
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'markdown', version, text: document.text },
  });
  const lines = document.text.split('\n').flatMap((line, i) => (/^\w/.test(line) ? [i] : []));
  const type = async () => {
    const place = { line: lines[Math.floor(version / 2) % lines.length] ?? 0, character: 0 };
    const isTaken = version % 2 === 0;
    const word = `word${Math.floor(version / 2)} `;
    version++;
    const end = isTaken ? { ...place, character: word.length } : place;
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: place, end }, text: isTaken ? '' : word }],
    });
  };
  return async (edits) => {
    for (let i = 1; i <= edits; i++) {
      await type();
      if (i % EDITS_A_CHECK === 1)
        await connection.sendRequest(HoverRequest.type, {
          textDocument: { uri },
          position: { line: 0, character: 0 },
        });
    }
  };
}
