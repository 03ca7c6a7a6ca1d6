/** The setting `capstone.ignoredFolders`: folders relative to their workspace folder, with forward slashes. */

/** How the setting names a folder: "." for the workspace folder itself. */
export function entryOf(workspacePath: string, folderPath: string): string {
  return clean(folderPath.slice(workspacePath.replace(/\/+$/, '').length));
}

export function withEntry(entries: readonly string[], entry: string): readonly string[] {
  return isListed(entries, entry) ? entries : [...entries, entry];
}

export function withoutEntry(entries: readonly string[], entry: string): readonly string[] {
  return entries.filter((other) => clean(other) !== entry);
}

export function isListed(entries: readonly string[], entry: string): boolean {
  return entries.some((other) => clean(other) === entry);
}

/** People write "./drafts/" and "drafts" alike. */
function clean(entry: string): string {
  const parts = entry.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
  return parts.length === 0 ? '.' : parts.join('/');
}
