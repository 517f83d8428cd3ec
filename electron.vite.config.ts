import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
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

// Node warns of this old call unless it stands in node_modules, which bundled code does not.
const renewBuffers = {
  name: 'tieout:buffers',
  transform(code: string, id: string) {
    if (!/node_modules[\\/]archiver/.test(id) || !code.includes('new Buffer(')) return undefined;
    return code
      .replaceAll('new Buffer(0)', 'Buffer.alloc(0)')
      .replaceAll('new Buffer(source', 'Buffer.from(source');
  },
} as const;

// Only `npm run dev`: reloading of changed modules runs inline scripts and opens a socket.
const developmentPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; connect-src 'self' ws://localhost:*";

export default defineConfig({
  main: {
    plugins: [addShebang, renewBuffers],
    build: {
      outDir: 'out/main',
      emptyOutDir: true,
      // Everything is bundled, so that a packaged program needs no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        // exceljs reaches it through a part of its ZIP reader that nothing here uses.
        external: ['@aws-sdk/client-s3'],
        input: {
          index: resolve('electron/main/index.ts'),
          'engine-thread': resolve('electron/engine-thread/worker.ts'),
          tieout: resolve('electron/cli/tieout.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      emptyOutDir: true,
      // A sandboxed preload can load nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('renderer'),
    plugins: [react()],
    server: { headers: { 'Content-Security-Policy': developmentPolicy } },
    build: {
      outDir: resolve('out/renderer'),
      emptyOutDir: true,
      sourcemap: false,
      minify: true,
      // The page comes from the same disk, so one large file costs nothing.
      chunkSizeWarningLimit: 5000,
      // Fonts and pictures stay files: the policy of the page allows no fonts inside style sheets.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: resolve('renderer/index.html') } },
    },
  },
});
