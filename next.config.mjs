/** @type {import('next').NextConfig} */
export default {
  agentRules: false,
  reactCompiler: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  experimental: { inlineCss: true, agentUpgrade: false },
};
