/** What a capstone's marker file says, for the client to write: nothing here touches a file. */
import { ResponseError, type Connection } from 'vscode-languageserver';
import { MARKER } from '../capstone/deliverable-files.ts';
import { withMark } from '../capstone/edit-marks.ts';
import { markerText } from '../capstone/marker.ts';
import type { Course } from '../course/types.ts';
import {
  markerRequest,
  markRequest,
  type MarkerParams,
  type MarkerResult,
  type MarkParams,
} from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { capstoneIn } from './capstone-in.ts';
import { REQUEST_FAILED } from './request-failed.ts';
import { normalizeUri } from './uris.ts';

export function registerMarker(
  connection: Connection,
  workspace: Workspace,
  courses: readonly Course[],
): void {
  const marker = async (uri: string): Promise<MarkerResult> => {
    const root = normalizeUri(uri);
    const { course } = await capstoneIn(workspace, courses, root);
    return { uri: `${root}/${MARKER}`, text: markerText(course.id) };
  };
  connection.onRequest(markerRequest, ({ uri }: MarkerParams) => marker(uri));
  connection.onRequest(markRequest, async ({ uri, text, change }: MarkParams): Promise<MarkerResult> => {
    const blank = await marker(uri);
    try {
      return { uri: blank.uri, text: withMark(text ?? blank.text, change) };
    } catch (error) {
      throw new ResponseError(REQUEST_FAILED, error instanceof Error ? error.message : String(error));
    }
  });
}
