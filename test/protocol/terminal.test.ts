/** The `capstone` command as a program among others. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const CLI = join(import.meta.dirname, '../../dist/cli.js');
const SAMPLE = join(import.meta.dirname, '../../samples/northwind-clinics');

test('a reader that has seen enough is no error', async () => {
  const child = spawn(process.execPath, [CLI, 'check', SAMPLE, '--format', 'json']);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number | null];
  expect({ code, errors }).toEqual({ code: 1, errors: '' });
});
