import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const commands = [
  'capstone.scaffold',
  'capstone.newDeliverable',
  'capstone.insertMissingSections',
  'capstone.check',
  'capstone.markFolder',
  'capstone.unmarkFolder',
];

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

suite('the extension', () => {
  const extension = vscode.extensions.getExtension('capstone-architect.capstone-architect');

  test('activates in a folder that holds a capstone', async () => {
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.ok(extension.isActive);
  });

  test('brings its commands', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      commands.filter((command) => !known.has(command)),
      [],
    );
  });

  test('offers its commands in the palette', () => {
    const manifest = extension?.packageJSON as Manifest | undefined;
    const offered = new Set(manifest?.contributes.commands.map(({ command }) => command));
    assert.deepEqual(
      commands.filter((command) => !offered.has(command)),
      [],
    );
  });
});
