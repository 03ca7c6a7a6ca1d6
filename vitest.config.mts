import { defineConfig } from 'vitest/config';
import { embedCoursesInTests } from './scripts/embedded-courses.ts';
import { mermaidParserInTests } from './scripts/mermaid-parser.ts';

export default defineConfig({
  plugins: [mermaidParserInTests(), embedCoursesInTests()],
  test: {
    // No test leaves anything behind, so files can share a worker: half the time.
    pool: 'threads',
    isolate: false,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'defects', include: ['test/defects/**/*.defects.ts'] } },
      {
        extends: true,
        test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], testTimeout: 20_000 },
      },
    ],
  },
});
