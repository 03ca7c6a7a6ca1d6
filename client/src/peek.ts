import { commands, Location, Position, Uri, type Disposable } from 'vscode';
import type { PeekTarget, PlaceTarget } from '../../server/src/protocol.ts';
import { command } from './commands.ts';

/** Shows several places in a peek, to choose one: the click of a code lens that leads to more than one. */
export function registerPeek(): Disposable {
  return commands.registerCommand(command.peek, async (target: PeekTarget) => {
    await commands.executeCommand(
      'editor.action.peekLocations',
      Uri.parse(target.uri),
      positionOf(target),
      target.places.map((place) => new Location(Uri.parse(place.uri), positionOf(place))),
      'peek',
    );
  });
}

function positionOf({ line }: PlaceTarget): Position {
  return new Position(line - 1, 0);
}
