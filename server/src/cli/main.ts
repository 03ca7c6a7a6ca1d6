/** Entry of the `capstone` command. */
import { join } from 'node:path';
import { styleText } from 'node:util';
import { embeddedCourses } from '../courses.ts';
import { version } from '../version.ts';
import { run } from './run.ts';

const colour = process.stdout.isTTY && !process.env['NO_COLOR'];

void run(process.argv.slice(2), embeddedCourses, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  style: (format, text) => (colour ? styleText(format, text) : text),
  version,
  rulePages: join(__dirname, 'rules'),
}).then((code) => {
  process.exitCode = code;
});
