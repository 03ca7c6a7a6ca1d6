import type { CriterionReport } from '../../server/src/protocol.ts';
import { count } from './words.ts';

/** A level to choose; without points it takes the mark back. Fits VS Code's quick pick. */
export interface MarkPick {
  readonly label: string;
  readonly description?: string;
  readonly detail: string;
  readonly points?: number;
}

/** The levels of a criterion, with what the course says of each. */
export function markPicks({
  levels,
  points: estimate,
  ownPoints,
  max,
}: CriterionReport): readonly MarkPick[] {
  const picks = levels.map(({ points, text }): MarkPick => {
    const notes = [
      ...(points === ownPoints ? ['your own now'] : []),
      ...(points === estimate ? ['the estimate'] : []),
    ];
    return {
      label: `${points} of ${count(max, 'point')}`,
      ...(notes.length > 0 && { description: notes.join(' · ') }),
      detail: text,
      points,
    };
  });
  return ownPoints === undefined
    ? picks
    : [...picks, { label: 'No mark', detail: 'Takes your own mark back.' }];
}
