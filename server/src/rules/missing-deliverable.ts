import type { Deliverable } from '../course/types.ts';
import type { Severity } from '../report.ts';

/** A document of the course is not there. It has no text to stand on: the editor shows it on the capstone's marker. */
export const missingDeliverable = {
  id: 'missing-deliverable',
  severity: 'error',
  message: ({ title, exercise, file }: Deliverable): string =>
    `“${title}” (exercise ${exercise}) is not there yet. Create ${file} from its template.`,
} as const satisfies { id: string; severity: Severity; message: (deliverable: Deliverable) => string };
