import type { Host } from './model/infrastructure';

export type HostAction = 'enter-maintenance' | 'exit-maintenance';
export type HostReason = 'already-in-maintenance' | 'not-in-maintenance' | 'host-down' | 'not-failed-to-fence';

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

/** May a person say that the host is off? Only when its power could not be cut: a guest that still runs there would run twice. */
export const canConfirmOff = ({ status }: Pick<Host, 'status'>): HostVerdict =>
  judge(status.fencing.phase === 'failed' ? null : 'not-failed-to-fence');

export const hostVerdicts = (host: Host): Record<HostAction | 'confirm-off', HostVerdict> => ({
  'enter-maintenance': hostCan['enter-maintenance'](host),
  'exit-maintenance': hostCan['exit-maintenance'](host),
  'confirm-off': canConfirmOff(host),
});
