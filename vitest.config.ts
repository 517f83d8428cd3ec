import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

// What workers, programs that tests start and their libraries compile is compiled once, not a hundred times.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/bench/**', 'out/**'],
    setupFiles: ['test/e2e/harness/tell-of-failures.ts'],
    // Vitest leaves one processor free, which on two means half the speed.
    maxWorkers: availableParallelism(),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a person would wait for may take long on a busy machine; a second of patience is a race.
    expect: { poll: { timeout: 20_000 } },
    passWithNoTests: false,
  },
});
