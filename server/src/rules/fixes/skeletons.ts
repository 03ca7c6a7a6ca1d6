/** New blocks that a fix adds to a section: prompts to be written, in the form that the course asks for. */
import type { FieldSpec, ItemsExpectation, TableExpectation } from '../../course/types.ts';
import { promptCell } from './table-edits.ts';

/** A table with the columns and rows of the course, its cells prompts. */
export function tableSkeleton({ columns, rows, required }: TableExpectation): string {
  const headers = columns
    .filter(({ optional }) => !optional)
    .flatMap(({ name, repeat }) =>
      repeat ? Array.from({ length: repeat.min }, (_, i) => `${name} ${i + 1}`) : [name],
    );
  const names = required.map(({ name }) => name);
  const count = Math.max(rows.min, names.length);
  const lines = Array.from({ length: count }, (_, row) =>
    headers.map((header, i) => (i === 0 ? names[row] : undefined) ?? promptCell(header)),
  );
  return [headers, headers.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A field with a prompt for its value, or for each part of it. */
export function fieldSkeleton({ label, items }: FieldSpec): string {
  if (!items) return `- **${label}:** ${promptCell(label)}`;
  const parts = Array.from({ length: items.min }, (_, i) => `  - ${promptCell(`${label} ${i + 1}`)}`);
  return [`- **${label}:**`, ...parts].join('\n');
}

/** A list of items to be written. */
export function itemSkeletons(kind: ItemsExpectation['list'], names: readonly string[]): string {
  const marker = (i: number) => (kind === 'ordered' ? `${i + 1}.` : kind === 'checklist' ? '- [ ]' : '-');
  return names.map((name, i) => `${marker(i)} ${promptCell(name)}`).join('\n');
}

/** A picture to start from, in the notation that most editors draw. */
export const diagramSkeleton = [
  '```mermaid',
  'flowchart LR',
  '  users[Users] --> gateway[Gateway]',
  '  gateway --> service[Service]',
  '  service --> data[(Data)]',
  '```',
].join('\n');
