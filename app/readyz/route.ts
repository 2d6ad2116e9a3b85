import { findCurrentRuntime } from '@/lib/server/current-runtime';
import { plainRoute, plainText } from '@/lib/server/plain-route';

/** The pool is loaded and can be asked. */
export const GET = plainRoute(() => (findCurrentRuntime() ? plainText(200, 'ready\n') : plainText(503, 'starting\n')));
