const FOREIGN = new Set(['node_modules', 'dist', 'build', 'out', 'target', 'vendor', '__pycache__']);

/** Whether a folder, by its name, never holds a participant's documents. */
export function isForeign(name: string): boolean {
  return name.startsWith('.') || FOREIGN.has(name);
}
