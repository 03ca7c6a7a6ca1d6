import type { DeliverableChoice } from '../../server/src/protocol.ts';

/** A choice as the quick pick shows it. */
export interface DeliverablePick {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly choice: DeliverableChoice;
}

/** All deliverables, those to write first; otherwise in course order. */
export function deliverablePicks(choices: readonly DeliverableChoice[]): readonly DeliverablePick[] {
  return choices
    .toSorted((one, other) => Number(one.state !== 'missing') - Number(other.state !== 'missing'))
    .map((choice) => ({
      label: `${choice.state === 'missing' ? '$(new-file)' : '$(check)'} ${choice.exercise} ${choice.title}`,
      description: choice.state,
      detail: choice.file,
      choice,
    }));
}
