/** How long it takes from the start of the server to its answer to `initialize`, against a server that can do nothing. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repository } from '../../scripts/paths.ts';
import { median } from './measure.ts';
import { ourServer, startMeasured } from './measured-server.ts';

/** How many times as long as the empty server ours may take. */
const LIMIT = 1.3;
const ROUNDS = 15;

const EMPTY = `
  import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
  const connection = createConnection(ProposedFeatures.all);
  connection.onInitialize(() => ({ capabilities: {} }));
  connection.listen();`;

/** Prints the figures; whether the server starts within its limit. */
export async function measureStart(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'capstone-start-'));
  try {
    const empty = join(folder, 'empty-server.js');
    await build({
      stdin: { contents: EMPTY, resolveDir: repository },
      bundle: true,
      minify: true,
      platform: 'node',
      outfile: empty,
    });
    const times = { empty: new Array<number>(), ours: new Array<number>() };
    // In turns, so that whatever else the machine does slows both alike.
    for (let round = -2; round < ROUNDS; round++) {
      for (const [name, program] of [
        ['empty', empty],
        ['ours', ourServer],
      ] as const) {
        const server = await startMeasured(program, folder);
        await server.stop();
        if (round >= 0) times[name].push(server.start);
      }
    }
    const ratio = median(times.ours) / median(times.empty);
    console.log(
      `start to “initialize” answered: ${median(times.ours).toFixed(0)} ms, an empty server ${median(times.empty).toFixed(0)} ms`,
    );
    console.log(`ours against the empty one: ${ratio.toFixed(2)} times (at most ${LIMIT})\n`);
    return ratio <= LIMIT;
  } finally {
    await rm(folder, { recursive: true });
  }
}
