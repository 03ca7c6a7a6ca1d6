import { defineConfig } from 'vitest/config';
import { embedCoursesInTests } from './scripts/embedded-courses.ts';

export default defineConfig({
  plugins: [embedCoursesInTests()],
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], testTimeout: 20_000 },
      },
    ],
  },
});
