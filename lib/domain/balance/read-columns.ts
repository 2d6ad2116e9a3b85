import type { Guest } from '../model/guest';
import type { BalancePolicy, Host } from '../model/infrastructure';
import { estimateMove } from '../plans/estimate-move';
import { guestDemand } from '../plans/guest-demand';
import type { PlanningView } from '../plans/planning-view';
import { relativeWeights } from './balance-resource';
import type { GuestRows } from './guest-rows';
import { capacitiesOf, hostsToBalance, measuredLoads } from './host-figures';
import { HostLoads } from './host-loads';
import { type RecentMoves, type StayReason, stayReasonOf } from './is-movable';

/** From this share of its cores on, guests of a host wait for CPU; what they wait for is load too. The same as in forecastHosts(). */
const saturatedFrom = 0.95;

export interface BalanceColumns {
  readonly hosts: HostLoads;
  readonly hostList: readonly Host[];
  readonly guests: GuestRows;
  readonly guestList: readonly Guest[];
  /** Guests on these hosts that stay where they are, with their weighed load as a share of their host. */
  readonly staying: readonly StayingGuest[];
}

export interface StayingGuest {
  readonly guest: Guest;
  readonly why: StayReason;
}

/**
 * The hosts of a cluster that carry and take guests, and the guests on them that may move, as columns. What is not of a guest that may
 * move (the hypervisor's own use, pinned guests) is part of its host's load and stays there.
 */
export function readColumns(view: PlanningView, clusterId: string, policy: BalancePolicy, recentMoves: RecentMoves): BalanceColumns {
  const hostList = hostsToBalance(view, clusterId);
  const reader = new Reader(view, policy, recentMoves);
  for (const [row, host] of hostList.entries()) reader.read(host, row);
  return {
    hosts: new HostLoads(
      hostList.length,
      new Float64Array(reader.hostLoads),
      new Float64Array(reader.capacities),
      relativeWeights(policy.weights),
    ),
    hostList,
    guests: {
      ids: reader.guestList.map(({ id }) => id),
      loads: new Float64Array(reader.loads),
      host: new Int32Array(reader.hostOf),
      seconds: new Float64Array(reader.seconds),
      memoryBytes: new Float64Array(reader.guestList.map(({ spec }) => spec.memoryBytes)),
      vcpus: new Float64Array(reader.guestList.map(({ spec }) => spec.vcpus)),
      onHost: reader.onHost,
    },
    guestList: reader.guestList,
    staying: reader.staying,
  };
}

class Reader {
  readonly hostLoads: number[] = [];
  readonly capacities: number[] = [];
  readonly guestList: Guest[] = [];
  readonly loads: number[] = [];
  readonly hostOf: number[] = [];
  readonly seconds: number[] = [];
  readonly onHost: number[][] = [];
  readonly staying: StayingGuest[] = [];

  constructor(
    private readonly view: PlanningView,
    private readonly policy: BalancePolicy,
    private readonly recentMoves: RecentMoves,
  ) {}

  read(host: Host, row: number): void {
    const { loads } = this.view;
    const used = loads.value('host', host.id, 'cpu.used') ?? 0;
    const onHost: number[] = [];
    this.onHost.push(onHost);
    let waitingCores = 0;
    for (const id of this.view.inventory.guestIdsOn(host.id)) {
      const guest = this.view.inventory.guests.get(id);
      if (guest?.status.hostId === host.id) waitingCores += this.readGuest(guest, host, row, used >= saturatedFrom, onHost);
    }
    const [cores, ...others] = measuredLoads(this.view, host);
    this.hostLoads.push(cores + waitingCores, ...others);
    this.capacities.push(...capacitiesOf(host));
  }

  /** Answers the cores that it waits for, when its host is saturated. */
  private readGuest(guest: Guest, host: Host, row: number, isSaturated: boolean, onHost: number[]): number {
    const demand = guestDemand(this.view, guest);
    const waiting = isSaturated ? demand.waitingCores : 0;
    const why = stayReasonOf(guest, this.policy, this.recentMoves, this.view.now);
    if (why !== null || !demand.isMeasured) {
      if (why !== null && guest.status.state === 'running') this.staying.push({ guest, why });
      return waiting;
    }
    onHost.push(this.guestList.length);
    this.guestList.push(guest);
    this.hostOf.push(row);
    this.seconds.push(estimateMove(this.view, guest, host).seconds);
    const { loads } = this.view;
    this.loads.push(
      demand.cores + waiting,
      demand.memoryBytes,
      loads.value('guest', guest.id, 'disk.bytes') ?? 0,
      loads.value('guest', guest.id, 'network.bytes') ?? 0,
    );
    return waiting;
  }
}
