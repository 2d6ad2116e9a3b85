import { type Host, isProvedDead } from '../model/infrastructure';

/** May guests that are known to be on this host be started on another? Only while it does not answer and nothing can run on it. */
export const canRestartElsewhere = (host: Pick<Host, 'status'>): boolean =>
  host.status.state === 'off' || (host.status.state !== 'up' && isProvedDead(host));
