import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig } from 'vite';

const web = path.dirname(fileURLToPath(import.meta.url));
const server = process.env.SERVER ?? 'http://localhost:3000';

/** Messages are parsed here, once, so that the parser (10 kB) stays at home and nothing is parsed while one waits. */
const parsedMessages = {
  name: 'parsed-messages',
  enforce: 'pre',
  async load(id) {
    if (!/\/src\/messages\/[^/]+\/[^/]+\.json$/.test(id)) return null;
    const texts = Object.entries(JSON.parse(await readFile(id, 'utf8')));
    return JSON.stringify(Object.fromEntries(texts.map(([key, text]) => [key, parse(text)])));
  },
};

export default defineConfig({
  root: web,
  publicDir: path.join(web, 'public'),
  plugins: [
    parsedMessages,
    { ...optimizeLocales.vite({ locales: ['en-US', 'fr-FR', 'zh-CN', 'ar-AE'] }), enforce: 'pre' },
  ],
  resolve: {
    alias: [
      { find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' },
    ],
  },
  build: {
    outDir: path.join(web, '../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // Everything is a file of its own: the policy of the page allows no data: scripts or styles.
    assetsInlineLimit: 0,
    // GraphiQL is as large as this in one piece; the sizes of the page itself are tested.
    chunkSizeWarningLimit: 800,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // 'use client' says something to servers that render React; there is none here.
      onwarn: (warning, tell) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(warning),
      input: { index: path.join(web, 'index.html'), explorer: path.join(web, 'explorer.html') },
    },
  },
  // `npx vite web`: the page as it is edited, asking a server that runs beside it.
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/files', '/open-data', '/sign-in'].map((way) => [way, { target: server, ws: true }]),
    ),
  },
});
