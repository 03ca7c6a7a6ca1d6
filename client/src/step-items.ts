import type { CapstoneStatus, NextStepReport } from '../../server/src/protocol.ts';
import { icons, type Click, type PlainIcon, type PlainItem } from './plain-item.ts';
import { plainMarkdown } from './words.ts';

/** "Next best steps", each with a click that begins it; nothing where nothing would raise the estimate. */
export function stepItems({ uri, report: { nextSteps } }: CapstoneStatus): readonly PlainItem[] {
  if (nextSteps.length === 0) return [];
  const label = 'Next best steps';
  const description = 'what raises the estimate most';
  return [
    {
      id: `${uri}#steps`,
      kind: 'steps',
      label,
      description,
      icon: icons.steps,
      tooltip: 'What would raise the estimate most. A click begins it.',
      spoken: `${label}, ${description}`,
      uri,
      click: undefined,
      expanded: true,
      children: nextSteps.map((step, index) => stepItem(uri, step, index)),
    },
  ];
}

function stepItem(uri: string, step: NextStepReport, index: number): PlainItem {
  const { title, brings, detail, path } = step;
  const { icon, does } = looks[step.kind];
  return {
    // The first step stays the first item, whatever it is.
    id: `${uri}#steps/${index}`,
    kind: 'step',
    label: title,
    description: brings,
    icon,
    tooltip: [
      `**${plainMarkdown(title)}** · ${plainMarkdown(brings)}`,
      ...(detail ? [plainMarkdown(detail)] : []),
      `A click ${does} (${plainMarkdown(path)}).`,
    ].join('\n\n'),
    spoken: [title, brings, ...(detail ? [detail] : [])].join(', '),
    uri,
    click: clickOf(uri, step),
    expanded: false,
    children: [],
  };
}

/** What a click does, to be put after "A click". */
const looks: Record<NextStepReport['kind'], { readonly icon: PlainIcon; readonly does: string }> = {
  create: { icon: icons.missing, does: 'writes the blank document' },
  scaffold: { icon: icons.scaffold, does: 'builds it from the exercises' },
  insert: { icon: icons.insert, does: 'inserts the section from its template' },
  fix: { icon: icons.fix, does: 'goes there and offers a fix' },
  write: { icon: icons.started, does: 'goes there' },
};

function clickOf(uri: string, { kind, deliverable, section, path, line, column }: NextStepReport): Click {
  switch (kind) {
    case 'create':
      return { kind, target: { uri, deliverable } };
    case 'scaffold':
      return { kind, target: { uri } };
    case 'insert':
      return { kind, target: { uri: documentUri(uri, path), section } };
    case 'fix':
      return { kind, target: { uri, path, line, column } };
    case 'write':
      return { kind: 'reveal', target: { uri, path, line, column } };
  }
}

function documentUri(folder: string, path: string): string {
  return `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
