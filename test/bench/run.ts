/**
 * What checking costs, as ratios within this run: no figure depends on the machine.
 *
 *     npm run bench
 */
import { measureKeystroke } from './keystroke.ts';
import { measureRules } from './rules.ts';

const isWithin = [measureRules(), measureKeystroke()];
process.exitCode = isWithin.every(Boolean) ? 0 : 1;
