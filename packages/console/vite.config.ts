// How the console is built as an application, from the sources of all packages: `vite build` in this folder, called by
// scripts/build.mjs. The result in dist/app is what `baton serve` shows. `vite` alone serves it against a running server.
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** The controls bring their words in some thirty languages; the console speaks three, and English stands in for the rest. */
const ourLanguagesOnly: Plugin = {
  name: 'our-languages-only',
  enforce: 'pre',
  load(id) {
    const language = /[\\/]react-(?:aria|stately)[\\/].*[\\/]intl[\\/].*[\\/]([a-z]{2}-[A-Z]{2})\.m?js$/.exec(id)?.[1];
    return language && !['en-US', 'ru-RU', 'ar-AE'].includes(language) ? 'export default {};' : null;
  },
};

export default defineConfig({
  plugins: [ourLanguagesOnly, react()],
  logLevel: 'warn',
  resolve: { conditions: ['baton-source', ...defaultClientConditions] },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 2000,
  },
  server: { port: 4100, proxy: { '/api': 'http://127.0.0.1:4000' } },
});
