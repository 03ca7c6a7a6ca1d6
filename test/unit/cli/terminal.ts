/** The `capstone` command, run as a terminal would. */
import { join } from 'node:path';
import { run } from '../../../server/src/cli/run.ts';
import { embeddedCourses } from '../../../server/src/courses.ts';

export const RULE_PAGES = join(import.meta.dirname, '../../../server/src/rules');

export const SAMPLES = join(import.meta.dirname, '../../../samples');

export async function capstone(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(args, embeddedCourses, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    style: (_, text) => text,
    version: '1.2.3',
    rulePages: RULE_PAGES,
  });
  return { code, out, err };
}
