/** Where things stand in the repository. */
import { join, resolve } from 'node:path';

export const repository = resolve(import.meta.dirname, '..');
export const dist = join(repository, 'dist');
export const templates = join(repository, 'templates');
export const samples = join(repository, 'samples');
