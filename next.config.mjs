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
  // bin/serve.ts does it where the app is served: every headword has the same page.
  ...(process.env.NODE_ENV === 'development' && {
    rewrites: async () => ({
      fallback: [{ source: '/:locale/dictionary/:headword', destination: '/:locale/dictionary/entry' }],
    }),
  }),
  experimental: { inlineCss: true, agentUpgrade: false },
};
