import path from 'node:path';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig } from 'vite';

const web = path.dirname(fileURLToPath(import.meta.url));
const server = process.env.SERVER ?? 'http://localhost:3000';

export default defineConfig({
  root: web,
  publicDir: path.join(web, 'public'),
  plugins: [{ ...optimizeLocales.vite({ locales: ['en-US', 'fr-FR', 'zh-CN', 'ar-AE'] }), enforce: 'pre' }],
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
