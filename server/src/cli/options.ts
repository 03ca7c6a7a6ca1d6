import { parseArgs } from 'node:util';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: 'pretty' | 'json';
  /** Id of a course to hold every given file to, whatever its name and folder. */
  readonly course: string | undefined;
  readonly failOn: 'error' | 'warning' | 'never';
}

/** The arguments do not make a command; the message says which do. */
export class UsageError extends Error {}

/** Prints the page of a rule, or the names of all rules. */
export interface ExplainOptions {
  readonly explain: string | undefined;
}

/** Writes the Rubric Report of one capstone. */
export interface ReportOptions {
  readonly report: string;
  readonly format: 'html' | 'markdown';
  /** The file to write; undefined for standard output. */
  readonly out: string | undefined;
}

export const usage = `Usage: capstone check [path…] [options]
       capstone report [path] [options]
       capstone explain [rule]

check    checks the capstones below the given folders (default: this one), or the given documents
report   writes the Rubric Report of the capstone in a folder (default: this one), or that a document belongs to
explain  prints what a rule looks for and why; without a rule, the names of all rules

check:
  --format pretty|json          how to print the result (default: pretty)
  --course <id>                 hold the given paths to this course, capstone or not
  --fail-on error|warning|never what makes the exit code 1 (default: error)
report:
  --format html|markdown        how to write it (default: as --out ends, else markdown)
  --out <file>                  where to write it (default: standard output); only a report is ever overwritten
all:
  --help                        print this
  --version                     print the version

Exit code: 0 nothing to report at or above --fail-on, 1 something, 2 could not run.
`;

/** Reads the command line. Throws {@link UsageError}. */
export function readOptions(
  args: readonly string[],
): CheckOptions | ReportOptions | ExplainOptions | 'help' | 'version' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [command, ...paths] = positionals;
  if (command === undefined) return 'help';
  if (command === 'explain') return { explain: paths[0] };
  if (command === 'report') return readReportOptions(paths, values);
  if (command !== 'check')
    throw new UsageError(`There is no command “${command}”. Did you mean “capstone check ${command}”?`);
  return {
    paths: paths.length > 0 ? paths : ['.'],
    format: oneOf('format', values.format ?? 'pretty', ['pretty', 'json']),
    course: values.course,
    failOn: oneOf('fail-on', values['fail-on'], ['error', 'warning', 'never']),
  };
}

function readReportOptions(
  [path = '.', ...others]: readonly string[],
  { format, out }: { readonly format?: string; readonly out?: string },
): ReportOptions {
  if (others.length > 0) throw new UsageError('A report is about one capstone: name one folder.');
  const byName = out !== undefined && /\.html?$/i.test(out) ? 'html' : 'markdown';
  return { report: path, format: oneOf('format', format ?? byName, ['html', 'markdown']), out };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        course: { type: 'string' },
        'fail-on': { type: 'string', default: 'error' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (!found) throw new UsageError(`--${option} is ${allowed.join(' or ')}, not “${value}”.`);
  return found;
}
