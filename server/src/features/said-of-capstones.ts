import { remembered } from '../document/remembered.ts';
import type { OpenCapstone } from '../open-capstone.ts';
import type { Workspace } from '../workspace.ts';

/**
 * What a feature says of a capstone, in plain data: said once for as long as the capstone stays as it is, and of one that
 * rests without reading it again.
 */
export function saidOfCapstones<Said extends object>(
  workspace: Workspace,
  say: (capstone: OpenCapstone) => Said,
): (capstone: OpenCapstone) => Said {
  const sayOnce = remembered(say);
  const resting = new WeakMap<OpenCapstone, Said>();
  // A copy: words that are cut out of a document keep all of it in memory.
  workspace.onWillRest((capstone) => resting.set(capstone, structuredClone(say(capstone))));
  return (capstone) => resting.get(capstone) ?? sayOnce(capstone);
}
