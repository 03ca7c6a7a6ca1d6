/** What a client may say, in any order: right, wrong, twice, too late or not at all. */
import * as fc from 'fast-check';
import { smallCourse } from '../unit/course/small-course.ts';

/** One thing that happens: in the editor, on disk, or between the two. */
export type Step =
  | { readonly kind: 'open' | 'write'; readonly file: string; readonly text: string }
  | { readonly kind: 'close' | 'save' | 'delete'; readonly file: string }
  | { readonly kind: 'rename'; readonly file: string; readonly to: string }
  | { readonly kind: 'change'; readonly file: string; readonly ahead: number; readonly changes: readonly Change[] }
  | { readonly kind: 'request'; readonly file: string; readonly method: string; readonly line: number; readonly cancel: boolean }
  | { readonly kind: 'configure'; readonly settings: unknown }
  | { readonly kind: 'folders'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'watched'; readonly uri: string; readonly type: number }; // prettier-ignore

export interface Change {
  readonly range?: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Two folders of one workspace, a capstone within a capstone, and a folder beside them. */
export const folders: readonly string[] = ['one', 'one/inner', 'two', 'loose'];

const names: readonly string[] = [
  ['capstone.yaml', 'CAPSTONE.yaml', 'cost-model.md', 'Cost-Model.md', 'deployment-strategy.md'],
  ['operations-runbook.md', 'enterprise-architecture-proposal.md', 'notes.md'],
  ['course.yaml', 'budget.md', 'plan.md'],
].flat();

const anyFile = fc
  .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
  .map(([folder, name]) => `${folder}/${name}`);

const documentTexts: readonly string[] = [
  '',
  '\u0000\uD800 \r # no\r\n## heading\n',
  '# Enterprise AI Cost Model\n\nTODO, see [notes](notes.md) and [more](deployment-strategy.md#timeline).\n',
  '# Enterprise AI Cost Model\n\n## Total Cost Summary\n\n| Period | Total |\n|---|---|\n| Year 1 | $412,000 |\n',
  '# Enterprise AI Deployment Strategy\n\n## Timeline\n\n```mermaid\ngrph TD\n```\n\n[x](gone.md) [y](../two/notes.md)\n',
  '# AI System Operations Runbook\n\n## Contacts\n\n### Escalation Path\n\n1. TBD\n',
  '# Enterprise AI Architecture Proposal\n\n## Cost Analysis\n\n### 12-Month Projection\n\nYear 1: $1\n\n## Appendices\n',
  '# Enterprise AI Cost Model\n<!-- capstone-disable placeholder -->\n\nTODO\n\n## Cost per Transaction Analysis\n',
];

const markerTexts: readonly string[] = [
  '',
  'course: enterprise-ai-architecture\nrules:\n  broken-link: off\n  placeholder: error\n',
  'course: nowhere\n',
  'course: [\n',
  'course: bakery\n',
  'marks: { judged: [x], points: { platform-analysis: 4 } }\n',
];

const course = smallCourse();

const courseTexts: readonly string[] = [
  'title: [Cooking\n',
  'templates: [../plan.md]\n',
  course.get('course.yaml') ?? '',
];

function textFor(file: string): fc.Arbitrary<string> {
  if (file.endsWith('course.yaml')) return fc.constantFrom(...courseTexts);
  if (file.toLowerCase().endsWith('.yaml')) return fc.constantFrom(...markerTexts);
  const template = course.get(file.slice(file.lastIndexOf('/') + 1));
  return fc.constantFrom(...documentTexts, ...(template === undefined ? [] : [template, template]));
}

/** What the client opens need not be a file. */
const strangeDocuments: readonly string[] = [
  'untitled:Untitled-1',
  'untitled:cost-model.md',
  'git:/one/cost-model.md?%7B%22ref%22%3A%22~%22%7D',
  'nowhere://host/one/cost-model.md',
];

const anyDocument = fc.oneof(
  { weight: 12, arbitrary: anyFile },
  { weight: 1, arbitrary: fc.constantFrom(...strangeDocuments) },
);

const withText = (files: fc.Arbitrary<string>) =>
  files.chain((file) => fc.record({ file: fc.constant(file), text: textFor(file) }));

/** Where there may be nothing, too. */
const anyPlace: fc.Arbitrary<Place> = fc.record({
  line: fc.oneof(fc.nat(8), fc.constant(1_000_000)),
  character: fc.oneof(fc.nat(30), fc.constant(1_000_000)),
});

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(...documentTexts).map((text) => ({ text })),
  fc.record({
    range: fc
      .tuple(anyPlace, anyPlace)
      .map(([a, b]) => (a.line < b.line || (a.line === b.line && a.character <= b.character) ? { start: a, end: b } : { start: b, end: a })), // prettier-ignore
    text: fc.constantFrom('', 'x', '\n', '# ', '\n## Timeline\n', '```\n', '\r', '| a |'),
  }),
);

/** Methods of the protocol and of our own; all take a document, and a few a place in it. */
const methods: readonly string[] = [
  ['textDocument/hover', 'textDocument/definition', 'textDocument/references', 'textDocument/documentLink'],
  [
    'textDocument/completion',
    'textDocument/codeAction',
    'textDocument/codeLens',
    'textDocument/documentSymbol',
  ],
  ['textDocument/foldingRange', 'textDocument/prepareRename', 'textDocument/rename', 'nobody/knows'],
  [
    'capstone/check',
    'capstone/scaffold',
    'capstone/deliverables',
    'capstone/insertMissing',
    'capstone/report',
  ],
  ['capstone/marker', 'capstone/rubricAt', 'capstone/fedSections'],
].flat();

const strangeUris: readonly string[] = [
  ['nonsense', 'file:///', ...strangeDocuments],
  ['file:///nowhere/cost-model.md', 'file:///nowhere/capstone.yaml', 'file:///%E0%A4%A/cost-model.md'],
].flat();

const anySettings: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, 3, 'x', [], {}, { capstone: null }, { capstone: { rules: { a: 1 } } }),
  fc.constantFrom<unknown>(
    { capstone: { ignoredFolders: ['{root}/two', 7, 'nonsense'], rules: [] } },
    { capstone: { ignoredFolders: '{root}/two', rules: [null, {}, { folder: 'x', rules: null }] } },
    { capstone: { rules: [{ folder: '{root}/one', rules: { placeholder: 'off', nothing: 'error' } }] } },
    { capstone: { rules: [{ folder: '{root}', rules: { placeholder: 'hint', 'broken-link': 9 } }] } },
  ),
);

const someFolders = fc.subarray([...folders.filter((name) => name !== 'loose'), '']);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: withText(anyDocument).map((it) => ({ kind: 'open' as const, ...it })) },
  { weight: 4, arbitrary: withText(anyFile).map((it) => ({ kind: 'write' as const, ...it })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('close' as const, 'save' as const),
      file: anyDocument,
    }),
  },
  { weight: 1, arbitrary: anyFile.map((file) => ({ kind: 'delete' as const, file })) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), file: anyFile, to: anyFile }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      file: anyDocument,
      ahead: fc.integer({ min: -3, max: 40 }),
      changes: fc.array(anyChange, { maxLength: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('request' as const),
      file: fc.oneof(anyFile, fc.constantFrom(...folders, ...strangeUris)),
      method: fc.constantFrom(...methods),
      line: fc.oneof(fc.nat(8), fc.constant(1_000_000)),
      cancel: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: anySettings.map((settings) => ({ kind: 'configure' as const, settings })) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('folders' as const), added: someFolders, removed: someFolders }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('watched' as const),
      uri: fc.constantFrom(...strangeUris),
      type: fc.integer({ min: 1, max: 3 }),
    }),
  },
);

export const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 40, size: 'max' });
