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
  experimental: { inlineCss: true, agentUpgrade: false },
};
