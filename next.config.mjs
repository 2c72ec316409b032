/** Sent with everything; the Content-Security-Policy of a page is its own, from proxy.ts. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** @type {import('next').NextConfig} */
export default {
  agentRules: false,
  reactCompiler: true,
  poweredByHeader: false,
  // npm run check does it, once.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  headers: async () => [
    { source: '/:path*', headers: Object.entries(HEADERS).map(([key, value]) => ({ key, value })) },
  ],
  experimental: { inlineCss: true, agentUpgrade: false },
};
