/**
 * The way from one folder to another, with a slash at its end; '' where they are the same. Both are absolute paths, or
 * URIs, with forward slashes.
 */
export function relativeFolder(from: string, to: string): string {
  const [start, goal] = [from, to].map((folder) => folder.split('/').filter((part) => part !== ''));
  if (!start || !goal) return '';
  const differs = start.findIndex((part, i) => part !== goal[i]);
  const shared = differs < 0 ? start.length : differs;
  return [...start.slice(shared).map(() => '..'), ...goal.slice(shared)].map((part) => `${part}/`).join('');
}
