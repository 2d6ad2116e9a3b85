import type { ClusterPolicy, Host } from '../model/infrastructure';

/** The sizes a promise is held against; anything that has them. */
type Sized = Pick<Host, 'capacity'>;

/** vCPUs that may be promised on a host in all. */
export const vcpuLimit = (host: Sized, policy: ClusterPolicy): number => Math.floor(host.capacity.cores * policy.vcpusPerCore);

/** Memory that may be promised on a host in all, reserve for failures included, in bytes. */
export const memoryLimitBytes = (host: Sized, policy: ClusterPolicy): number =>
  Math.floor(host.capacity.memoryBytes * policy.memoryOvercommit);

/**
 * Memory of a host kept free for restarts after a failure, in bytes: the cluster's share of what is physically there, where that is how
 * it is told what to keep free.
 */
export const reserveBytes = (host: Sized, { ha, haReserve }: ClusterPolicy): number =>
  ha.admission === 'reserve-share' ? Math.ceil(host.capacity.memoryBytes * haReserve) : 0;

/** Does it run, and is it meant to? One that is being switched off to save energy still runs for a while. */
export const isInService = ({ spec, status }: Pick<Host, 'spec' | 'status'>): boolean => status.state === 'up' && spec.power !== 'off';

/** Does a host take new guests at all? */
export const acceptsGuests = (host: Pick<Host, 'spec' | 'status'>): boolean =>
  isInService(host) && host.status.maintenance === 'none' && !host.spec.maintenance;
