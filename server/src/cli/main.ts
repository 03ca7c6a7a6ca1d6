/** Entry of the `capstone` command. */
import { join } from 'node:path';
import { styleText } from 'node:util';
import { embeddedCourses } from '../courses.ts';
import { version } from '../version.ts';
import { COULD_NOT_RUN, run } from './run.ts';
import { reasonOf } from './write-whole.ts';

const colour = process.stdout.isTTY && !process.env['NO_COLOR'];

// A reader that has seen enough (`capstone check | head`) ends us, and is no error; a full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    process.stderr.write(`The result could not be written: ${reasonOf(error)}.\n`);
    process.exitCode = COULD_NOT_RUN;
  }
  process.exit();
});

void run(process.argv.slice(2), embeddedCourses, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  style: (format, text) => (colour ? styleText(format, text) : text),
  version,
  rulePages: join(__dirname, 'rules'),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `This is a fault of the program, not of your documents. Please report it:\n${why}\n`,
    );
    process.exitCode = COULD_NOT_RUN;
  },
);
