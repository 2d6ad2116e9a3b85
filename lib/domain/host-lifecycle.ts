import type { Host } from './model/infrastructure';

export type HostAction = 'enter-maintenance' | 'exit-maintenance';
export type HostReason = 'already-in-maintenance' | 'not-in-maintenance' | 'host-down';

export type HostVerdict = { readonly allowed: true; readonly reason: null } | { readonly allowed: false; readonly reason: HostReason };

const judge = (reason: HostReason | null): HostVerdict => (reason === null ? { allowed: true, reason } : { allowed: false, reason });

/** Which action is possible on a host now, and if not, why. */
export const hostCan: Readonly<Record<HostAction, (host: Pick<Host, 'spec' | 'status'>) => HostVerdict>> = {
  'enter-maintenance': (host) => {
    if (host.spec.maintenance) return judge('already-in-maintenance');
    // A host that is down cannot be emptied: nothing on it can be moved live.
    return judge(host.status.state === 'down' ? 'host-down' : null);
  },
  'exit-maintenance': (host) => judge(host.spec.maintenance ? null : 'not-in-maintenance'),
};

export const hostVerdicts = (host: Host): Record<HostAction, HostVerdict> => ({
  'enter-maintenance': hostCan['enter-maintenance'](host),
  'exit-maintenance': hostCan['exit-maintenance'](host),
});
