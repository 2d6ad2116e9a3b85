// The build's only network traffic is telemetry; Onepool sends nothing anywhere.
process.env.NEXT_TELEMETRY_DISABLED ??= '1';

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Several servers can run from one checkout, each with its own build folder.
  distDir: process.env.ONEPOOL_DIST_DIR ?? '.next',
  // `npm test` checks the types of the whole project; who only starts it need not wait for that.
  typescript: { ignoreBuildErrors: true },
};
