import { type Logger, pino } from 'pino';

declare global {
  // One logger for all copies of this module that Next's bundles make.
  var onepoolLog: Logger | undefined;
}

/** The process's log: one JSON line an entry, at ONEPOOL_LOG_LEVEL. What could be a secret is never written. */
export const log: Logger = (globalThis.onepoolLog ??= pino({
  level: process.env.ONEPOOL_LOG_LEVEL ?? 'info',
  base: null,
  redact: { paths: ['headers.cookie', 'headers.authorization', '*.password', '*.token', '*.connectionString'], censor: '[hidden]' },
}));
