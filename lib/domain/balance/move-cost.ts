import type { Host } from '../model/infrastructure';
import type { HostLoads } from './host-loads';

/** Finding, sending and receiving a guest's pages keeps about one core of each host busy, and the most of its fastest link. */
const coresBusy = 1;
const shareOfLink = 0.8;

const bounds = { leastSeconds: 10 * 60, mostSeconds: 4 * 60 * 60 };

/**
 * For how long a move is worth what it gains, in seconds: an imbalance that has lasted for some time is expected to last as long again
 * (Harchol-Balter and Downey, Exploiting process lifetime distributions for dynamic load balancing, ACM TOCS 15(3), 1997: what has age t
 * has a median remaining life of t). Between ten minutes and four hours.
 */
export const benefitSeconds = (heldSeconds: number): number => Math.min(bounds.mostSeconds, Math.max(bounds.leastSeconds, heldSeconds));

/**
 * What a second of a move costs each of its hosts, in the same weighed squares as strain (HostLoads), spread over the seconds that the
 * move is worth something: so a gain less `seconds × cost` is what is left of it.
 */
export const moveCosts = (hosts: HostLoads, hostList: readonly Host[], worthSeconds: number): Float64Array =>
  Float64Array.from(hostList, (host) => {
    const cpu = coresBusy / host.capacity.cores;
    const links = host.nics.filter((nic) => nic.up).map((nic) => nic.bitsPerSecond);
    const total = links.reduce((sum, bits) => sum + bits, 0);
    const link = total > 0 ? (shareOfLink * Math.max(...links)) / total : 1;
    return ((hosts.weights[0] ?? 0) * cpu * cpu + (hosts.weights[3] ?? 0) * link * link) / worthSeconds;
  });
