import { plainRoute, plainText } from '@/lib/server/plain-route';

/** The process is alive. */
export const GET = plainRoute(() => plainText(200, 'ok\n'));
