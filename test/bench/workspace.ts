/** What a workspace with a thousand documents of capstones costs, and one with ten thousand that are none. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DidOpenTextDocumentNotification, PublishDiagnosticsNotification } from 'vscode-languageserver/node';
import { statusNotification, type StatusParams } from '../../server/src/protocol.ts';
import { ourServer, startMeasured } from './measured-server.ts';
import { percent } from './measure.ts';
import { documents } from './sample.ts';

const CAPSTONES = Math.round(1000 / documents.length);
const STRANGERS = 10_000;

/** The share of the whole work after which the open document has its findings. */
const FIRST = 0.1;
/** In megabytes. */
const MEMORY = 250;
/** How many times as long a small workspace may take with ten thousand strangers around. */
const AROUND = 1.5;

/** Prints the figures; whether all keep within their limits. */
export async function measureWorkspace(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'capstone-workspace-'));
  try {
    const [alone, amidStrangers] = [
      await small(join(folder, 'alone'), 0),
      await small(join(folder, 'amid'), STRANGERS),
    ];
    const large = join(folder, 'large');
    await Promise.all(Array.from({ length: CAPSTONES }, (_, i) => writeCapstone(join(large, `team-${i}`))));
    // The last one that a walk would come to.
    const { first, all, peak } = await measure(large, join(large, `team-${CAPSTONES - 1}`), CAPSTONES);
    const megabytes = peak / 1024 ** 2;
    const around = amidStrangers.all / alone.all;
    console.log(`${CAPSTONES * documents.length} documents in ${CAPSTONES} capstones:`);
    console.log(`  findings of the open one after ${first.toFixed(0)} ms, of all after ${all.toFixed(0)} ms`);
    console.log(`  the open one's share of the wait: ${percent(first / all)} (at most ${percent(FIRST)})`);
    console.log(`  memory at its most: ${megabytes.toFixed(0)} MB (at most ${MEMORY})`);
    console.log(
      `one capstone amid ${STRANGERS} other documents, against one alone: ${around.toFixed(2)} times (at most ${AROUND})\n`,
    );
    return first / all <= FIRST && megabytes <= MEMORY && around <= AROUND;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** One capstone with so many documents around it that are none. */
async function small(folder: string, strangers: number): Promise<{ all: number }> {
  await writeCapstone(join(folder, 'team'));
  const text = documents[0]?.text ?? '';
  for (let i = 0; i < strangers / 100; i++) {
    await mkdir(join(folder, `notes-${i}`));
    await Promise.all(
      Array.from({ length: 100 }, (_, j) => writeFile(join(folder, `notes-${i}`, `note-${j}.md`), text)),
    );
  }
  return measure(folder, join(folder, 'team'), 1);
}

/** From the start of the server, in milliseconds; memory in bytes. */
async function measure(
  workspace: string,
  opened: string,
  capstones: number,
): Promise<{ first: number; all: number; peak: number }> {
  const [document] = documents;
  if (!document) throw new Error('there is no sample');
  const uri = pathToFileURL(join(opened, document.file)).href;
  const begin = performance.now();
  let [first, all] = [Promise.resolve(0), Promise.resolve(0)];
  const server = await startMeasured(ourServer, workspace, (connection) => {
    first = new Promise((resolve) =>
      connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
        if (params.uri === uri) resolve(performance.now() - begin);
      }),
    );
    all = new Promise((resolve) =>
      connection.onNotification(statusNotification, (status: StatusParams) => {
        if (status.folders.length === capstones) resolve(performance.now() - begin);
      }),
    );
  });
  try {
    await server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'markdown', version: 1, text: document.text },
    });
    const times = { first: await first, all: await all };
    return { ...times, peak: (await server.memory()).peak };
  } finally {
    await server.stop();
  }
}

async function writeCapstone(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'capstone.yaml'), '');
  await Promise.all(documents.map(({ file, text }) => writeFile(join(folder, file), text)));
}
