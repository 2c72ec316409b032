import { existsSync, readFileSync } from 'node:fs';

const PUBLISHED = '.data/lexicon-version';

/** @type {import('next').NextConfig} */
export default {
  agentRules: false,
  reactCompiler: true,
  poweredByHeader: false,
  // bin/build.ts compresses what there is, once.
  compress: false,
  // npm run check does it, once.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // Where bin/dictionary.ts left the dictionary, for the worker that makes lessons.
  env: { LEXICON: existsSync(PUBLISHED) ? `/lexicon/${readFileSync(PUBLISHED, 'utf8')}` : '' },
  // bin/serve.ts does it where the app is served: every headword has the same page.
  ...(process.env.NODE_ENV === 'development' && {
    redirects: async () => [{ source: '/', destination: '/en', permanent: false }],
    rewrites: async () => ({
      fallback: [{ source: '/:locale/dictionary/:headword', destination: '/:locale/dictionary/entry' }],
    }),
  }),
  turbopack: {
    resolveAlias: {
      // fsrs-browser's workers import the package that starts them, in a circle that Turbopack waits on for ever.
      './snippets/wasm-bindgen-rayon-38edf6e439f6d70d/src/workerHelpers.js': './store/one-thread.ts',
    },
  },
  experimental: { inlineCss: true, agentUpgrade: false },
};
