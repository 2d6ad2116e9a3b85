import { hostsOf } from '../inventory/inventory';
import type { Guest } from '../model/guest';
import type { Host } from '../model/infrastructure';
import type { Change } from '../model/journal';
import { countsTheSame } from '../scheduler/guest-use';
import type { PlacementIndex } from '../scheduler/placement-index';
import { type FailureOutcome, simulateFailure } from './failure-outcome';

interface Touched {
  readonly hostId: string;
  /** Do rules or its own wishes bind the guest that came or went? */
  readonly isBound: boolean;
}

/** Outcomes kept at most; a cluster of 64 hosts has 2,016 pairs. */
const MAX_OUTCOMES = 20_000;

/**
 * What becomes of each host's guests if it fails, for single hosts and for sets, worked out by placing when it is asked for and kept
 * as long as it holds. It follows the inventory change by change: a failure is thought through again when guests of its own hosts
 * change, when what would restart on a changed host no longer fits there, or when a rule or wish could bind what would restart there.
 * So one more guest costs its own host's failure and what is too near full. A kept outcome is a certificate: the guests restart that
 * way; the scheduler may meanwhile know a better one.
 */
export class FailureBook {
  private readonly outcomes = new Map<string, FailureOutcome>();
  private touched: Touched[] = [];

  constructor(private readonly index: PlacementIndex) {
    index.inventory.listen((change) => this.follow(change));
  }

  outcomeOf(hostIds: readonly string[]): FailureOutcome {
    this.dropTouched();
    const key = keyOf(hostIds);
    const known = this.outcomes.get(key);
    if (known) return known;
    const outcome = simulateFailure({ inventory: this.index.inventory, index: this.index }, hostIds);
    if (this.outcomes.size >= MAX_OUTCOMES) this.outcomes.clear();
    this.outcomes.set(key, outcome);
    return outcome;
  }

  /** How many outcomes are known now without thinking. */
  get size(): number {
    this.dropTouched();
    return this.outcomes.size;
  }

  private follow(change: Change): void {
    if (change.kind === 'guest') this.followGuest(change.before, change.after);
    else if (change.kind === 'host') {
      if (!(change.before && change.after && isSameForFailures(change.before, change.after))) this.forget();
    } else if (change.kind === 'storage-pool') {
      if (change.before?.status.state !== change.after?.status.state) this.forget();
    } else if (change.kind === 'rule' || change.kind === 'cluster') this.forget();
  }

  private forget(): void {
    this.outcomes.clear();
    this.touched = [];
  }

  private followGuest(before: Guest | null, after: Guest | null): void {
    if (this.outcomes.size === 0 || (before && after && countsTheSame(before, after))) return;
    const both = [before, after].filter((guest) => guest !== null);
    const isBound = both.some((guest) => this.isBound(guest));
    if (both.some((guest) => this.isSpreadOverRacks(guest))) this.forget();
    else for (const hostId of new Set(both.flatMap(hostsOf))) this.touched.push({ hostId, isBound });
  }

  /** Do rules or its own wishes bind a guest to others, or keep it from them? */
  isBound({ id, spec }: Guest): boolean {
    const { avoid, with: partners } = spec.placement;
    return avoid.length + partners.length > 0 || this.index.rules.rulesFor(spec.tags, id).length > 0;
  }

  /** Where such a guest is tells what is allowed on all hosts. */
  private isSpreadOverRacks({ id, spec }: Guest): boolean {
    return this.index.rules.rulesFor(spec.tags, id).some(({ rule }) => rule.hard && rule.relation === 'spread-racks');
  }

  private dropTouched(): void {
    if (this.touched.length === 0) return;
    this.index.settle();
    for (const [key, outcome] of this.outcomes) if (this.touched.some((each) => this.isUpset(outcome, each))) this.outcomes.delete(key);
    this.touched = [];
  }

  /** Must a failure be thought through again after a guest came to a host or left it? By what the columns say now. */
  isUpset({ hostIds, inbound, refused }: FailureOutcome, { hostId, isBound }: Touched): boolean {
    if (refused.length > 0 || hostIds.includes(hostId)) return true; // who found no host may find one now
    const coming = inbound.get(hostId);
    if (!coming) return false;
    const { rowOf, promisedMemory, memoryLimit, promisedVcpus, vcpuLimit } = this.index.hosts;
    const row = rowOf.get(hostId) ?? -1;
    const fits =
      (promisedMemory[row] ?? 0) + coming.memoryBytes <= (memoryLimit[row] ?? 0) &&
      (promisedVcpus[row] ?? 0) + coming.vcpus <= (vcpuLimit[row] ?? 0);
    return !fits || isBound || coming.hasWishes;
  }
}

const keyOf = (hostIds: readonly string[]): string => [...hostIds].sort().join(' ');

const isSameForFailures = (before: Host, after: Host): boolean =>
  before.spec === after.spec &&
  before.capacity === after.capacity &&
  before.networkIds === after.networkIds &&
  before.storagePoolIds === after.storagePoolIds &&
  before.status.state === after.status.state &&
  before.status.maintenance === after.status.maintenance &&
  before.status.lostStoragePoolIds === after.status.lostStoragePoolIds;

const books = new WeakMap<PlacementIndex, FailureBook>();

/** The book of a picture of the pool: one for each, made when it is first asked for. */
export function failureBookOf(index: PlacementIndex): FailureBook {
  const known = books.get(index) ?? new FailureBook(index);
  books.set(index, known);
  return known;
}
