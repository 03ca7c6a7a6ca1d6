import { ResponseError } from 'vscode-languageserver';
import { assembleCapstone, type Capstone } from '../capstone/assemble.ts';
import type { Course } from '../course/types.ts';
import type { Workspace } from '../workspace.ts';
import { REQUEST_FAILED } from './request-failed.ts';

/** The capstone of a folder; a folder that is none is taken for an empty one. */
export async function capstoneIn(
  workspace: Workspace,
  courses: readonly Course[],
  root: string,
): Promise<Capstone> {
  const known = await workspace.capstoneAt(root);
  if (known) return known.capstone;
  const [course] = courses;
  if (!course) throw new ResponseError(REQUEST_FAILED, 'No course is installed.');
  return assembleCapstone(course, []);
}
