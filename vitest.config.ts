import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/bench/**', 'out/**'],
    // Vitest leaves one processor free, which on two means half the speed.
    maxWorkers: availableParallelism(),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a person would wait for may take long on a busy machine; a second of patience is a race.
    expect: { poll: { timeout: 20_000 } },
    passWithNoTests: false,
  },
});
