import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';

// The command line must be startable by itself; the line is added after everything else that electron-vite prepends.
const shebang = '#!/usr/bin/env node\n';
const addShebang = {
  name: 'tieout:shebang',
  enforce: 'post',
  generateBundle(_options: unknown, bundle: Record<string, { type: string; code?: string }>) {
    const chunk = bundle['tieout.js'];
    if (chunk?.code !== undefined && !chunk.code.startsWith('#!')) chunk.code = shebang + chunk.code;
  },
} as const;

export default defineConfig({
  main: {
    plugins: [addShebang],
    build: {
      outDir: 'out/main',
      emptyOutDir: true,
      rolldownOptions: {
        input: { tieout: resolve('electron/cli/tieout.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
});
