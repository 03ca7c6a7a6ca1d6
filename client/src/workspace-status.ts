import type { CapstoneStatus, StatusParams } from '../../server/src/protocol.ts';

/** How all capstones of the workspace stand, in the order of their folders. */
export interface WorkspaceStatus {
  readonly capstones: readonly CapstoneStatus[];
}

/** What is known once the server has told what is new. */
export function withNews(
  { capstones }: WorkspaceStatus,
  { folders, changed }: StatusParams,
): WorkspaceStatus {
  const known = new Map([...capstones, ...changed].map((capstone) => [capstone.uri, capstone]));
  return { capstones: folders.flatMap((uri) => known.get(uri) ?? []) };
}
