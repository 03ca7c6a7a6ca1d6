/** What the packaged extension weighs. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../../scripts/paths.ts';

/** In bytes: 1 MB. */
const LIMIT = 1_000_000;

/** Prints the size; whether it keeps within its limit. */
export function measureSize(): boolean {
  const file = join(dist, 'capstone-architect.vsix');
  if (!existsSync(file)) {
    console.log('the package: not made yet (npm run package)\n');
    return false;
  }
  const { size } = statSync(file);
  console.log(`the package: ${(size / 1000).toFixed(0)} kB (at most ${LIMIT / 1000})\n`);
  return size <= LIMIT;
}
