import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { glossary } from './scripts/vite-glossary';
import { noInnerHtml } from './scripts/vite-no-inner-html';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const shared = {
  plugins: [glossary(), noInnerHtml()],
  resolve: { alias: { '@': root } },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/built/**'],
          setupFiles: ['tests/setup.ts'],
          // As it ships: with what the build puts right.
          server: { deps: { inline: [/write-excel-file/] } },
        },
      },
      {
        ...shared,
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          testTimeout: 180_000,
          // One file builds what another reads.
          fileParallelism: false,
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          // Two cores: browsers beside each other starve and time out.
          fileParallelism: false,
          // A browser of a busy machine may still miss a deadline. Vitest says which tests it has tried twice (“retry x1”).
          retry: 1,
        },
      },
    ],
  },
});
