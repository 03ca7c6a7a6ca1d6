import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { samples } from '../../scripts/paths.ts';

/** A document of the finished sample, as it stands in the repository. */
export function finished(file: string): string {
  return readFileSync(join(samples, 'meridian-bank', file), 'utf8');
}

/** The line in which a part of a text begins, counted from 1. */
export function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}
