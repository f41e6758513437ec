/** Builds the pure core as one ES module for Node: the engine that evaluation and bulk processing use. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { glossary } from './scripts/vite-glossary';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  publicDir: false,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  plugins: [glossary()],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: '.output/engine',
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: {
      input: 'lib/core/engine.ts',
      output: { format: 'es', entryFileNames: 'engine.mjs', inlineDynamicImports: true },
    },
  },
});
