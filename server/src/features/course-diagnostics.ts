import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { CourseFault } from '../course/faults.ts';
import { SOURCE } from './names.ts';

/** What is wrong with a course that the workspace brings along. */
export function courseDiagnostic({ line, column, key, message }: CourseFault): Diagnostic {
  const place = { line: line - 1, character: column - 1 };
  return {
    source: SOURCE,
    code: 'course',
    severity: DiagnosticSeverity.Error,
    message: `${key}: ${message}`,
    range: { start: place, end: place },
  };
}
