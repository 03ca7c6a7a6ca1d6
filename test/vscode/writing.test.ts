import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, fileUri, open, setText, untilReport } from './editor.ts';

const FILE = 'deployment-strategy.md';
const RISKS =
  '# Deployment\n\n## Risk Mitigation\n\n| Risk | Likelihood | Impact | Mitigation |\n|---|---|---|---|\n';

suite('while writing', () => {
  suiteSetup(async () => {
    const api = await activate();
    await untilReport(api, (report) => report !== undefined);
  });

  teardown(closeAll);

  /** What is offered behind a text that ends with the character just typed. */
  async function offered(text: string): Promise<vscode.CompletionItem[]> {
    const editor = await open(FILE);
    await setText(editor, text);
    // VS Code drops such a request while extensions come up: then it is made again.
    for (;;) {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.document.positionAt(text.length),
        text.at(-1),
      );
      if (items.length > 0) return items;
    }
  }

  const find = (items: readonly vscode.CompletionItem[], wanted: string) => {
    const item = items.find(({ label }) => label === wanted);
    assert.ok(item, `“${wanted}” is not offered`);
    return item;
  };

  test('a heading brings its section, with its prompts as tab stops', async () => {
    const item = find(await offered('# Deployment\n\n#'), 'Risk Mitigation');
    assert.ok(item.insertText instanceof vscode.SnippetString);
    assert.match(item.insertText.value, /^## Risk Mitigation\n[^]*\$\{1:\[/);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor && item.range instanceof vscode.Range);
    await editor.insertSnippet(item.insertText, item.range);
    assert.match(editor.document.getText(), /^# Deployment\n\n## Risk Mitigation\n\n/);
  });

  test('a table offers its next row, a column its values', async () => {
    find(await offered(`${RISKS}|`), 'Risk | Likelihood | Impact | Mitigation');
    const values = await offered(`${RISKS}| Rate limits |`);
    const sorted = values
      .filter(({ detail }) => detail === 'Likelihood')
      .toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
    assert.deepEqual(
      sorted.map(({ label }) => label),
      ['Low', 'Medium', 'High'],
    );
  });

  test('what other documents state can be taken over', async () => {
    const items = await offered('# Deployment\n\nIt costs $');
    const cost = items.find(({ label }) => typeof label === 'string' && label.startsWith('year-1 cost → $'));
    assert.match(cost?.detail ?? '', /^cost-model\.md › /);
  });

  test('a heading says what its section holds, and leads to its exercise', async () => {
    await open(FILE);
    const position = new vscode.Position(0, 4);
    let hovers: vscode.Hover[] = [];
    while (hovers.length === 0)
      hovers = await vscode.commands.executeCommand('vscode.executeHoverProvider', fileUri(FILE), position);
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((content) => (typeof content === 'string' ? content : content.value)),
    );
    assert.ok(texts.some((text) => text.startsWith('**This section holds** · ')));
  });
});
