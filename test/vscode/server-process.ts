/** The language server as a process of the machine. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

/** Ends the server that the extension started, with no chance to say good-bye. */
export function killServer(): void {
  const servers = processes().filter(
    ({ parent, command }) => parent === process.pid && /dist[\\/]server\.js/.test(command),
  );
  if (servers.length !== 1) throw new Error(`there are ${servers.length} servers`);
  for (const { id } of servers) process.kill(id, 'SIGKILL');
}

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

function processes(): Process[] {
  return process.platform === 'linux' ? fromProc() : fromPs();
}

/** A fresh Debian has no `ps`. */
function fromProc(): Process[] {
  return globSync('/proc/[0-9]*/status').flatMap((file) => {
    try {
      const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1];
      const command = readFileSync(file.replace(/status$/, 'cmdline'), 'utf8').replaceAll('\0', ' ');
      return { id: Number(file.split('/')[2]), parent: Number(parent), command };
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

function fromPs(): Process[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, id, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? [] : { id: Number(id), parent: Number(parent), command };
  });
}
