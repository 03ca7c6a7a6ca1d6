import { describe, expect, test } from 'vitest';
import { writeNew, type Disk, type NewFile } from '../../../client/src/write-new.ts';

const plan: readonly NewFile[] = [
  { uri: 'file:///acme/proposal.md', text: '# Proposal\n' },
  { uri: 'file:///acme/our%20deck.md', text: '# Deck\n' },
  { uri: 'file:///acme/capstone.yaml', text: 'course: a\n' },
];

/** A disk that takes so many characters and no more. */
function diskOf(files: Map<string, string>, room = 1_000): Disk {
  return {
    create: (wanted) => {
      for (const { uri, text } of wanted) {
        files.set(uri, text.slice(0, room));
        room -= text.length;
        if (room < 0) return Promise.resolve(false);
      }
      return Promise.resolve(true);
    },
    read: (uri) => Promise.resolve(files.get(uri)),
    remove: (uri) => Promise.resolve(void files.delete(uri)),
  };
}

test('new files are written', async () => {
  const files = new Map<string, string>();
  expect(await writeNew(plan, diskOf(files))).toEqual([]);
  expect([...files]).toEqual(plan.map(({ uri, text }) => [uri, text]));
});

test('what is there stays, and is named, be it empty', async () => {
  const files = new Map([['file:///acme/proposal.md', '']]);
  expect(await writeNew(plan, diskOf(files))).toEqual([plan[0]]);
  expect(files.get('file:///acme/proposal.md')).toBe('');
  expect(files.size).toBe(3);
});

describe('a disk that is full', () => {
  test.each([0, 5, 10, 11, 15, 17, 18, 25])('after %i characters keeps no half of a file', async (room) => {
    const files = new Map([['file:///acme/notes.md', 'ours']]);
    await expect(writeNew(plan, diskOf(files, room))).rejects.toThrow('could not be written');
    for (const [uri, text] of files) {
      expect([...plan, { uri: 'file:///acme/notes.md', text: 'ours' }]).toContainEqual({ uri, text });
    }
    expect(files.get('file:///acme/notes.md')).toBe('ours');
  });

  test('is said with what is lacking and the way out', async () => {
    await expect(writeNew(plan, diskOf(new Map(), 12))).rejects.toThrow(
      'our deck.md and capstone.yaml could not be written: is the folder read-only, or the disk full? All that was there is as before. Make room or open another folder, then try again.',
    );
  });

  test('takes nothing that another window wrote there meanwhile', async () => {
    const files = new Map<string, string>();
    const disk: Disk = {
      ...diskOf(files),
      create: ([first]) => {
        if (first) files.set(first.uri, 'words of another window');
        return Promise.resolve(false);
      },
    };
    await expect(writeNew(plan, disk)).rejects.toThrow('proposal.md, our deck.md, and capstone.yaml');
    expect([...files.values()]).toEqual(['words of another window']);
  });
});
