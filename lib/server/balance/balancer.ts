import type { LoadForecast } from '@/lib/domain/balance/forecast-load';
import { planRebalance } from '@/lib/domain/balance/plan-rebalance';
import type { Rebalance } from '@/lib/domain/balance/rebalance-options';
import { unevenSince } from '@/lib/domain/balance/uneven-since';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { BalanceRound } from '@/lib/domain/model/balance-round';
import type { BalancePolicy, Cluster } from '@/lib/domain/model/infrastructure';
import type { PlanningView } from '@/lib/domain/plans/planning-view';
import type { Store } from '@/lib/store/store';
import type { Ledger } from '../ledger';
import { balancer, dropProposal, isUnderWay, keepProposal, startRebalance } from './proposals';
import type { RecentMoves } from './recent-moves';
import type { RoundHistory } from './round-history';
import { minuteOfDay, nextRoundAfter } from './round-times';

interface Options {
  readonly inventory: Inventory;
  readonly ledger: Ledger;
  readonly forecast: LoadForecast;
  readonly recentMoves: RecentMoves;
  readonly history: RoundHistory;
  readonly view: () => PlanningView;
}

/** What the balancer knows of one cluster between two rounds. */
interface Watch {
  policy: BalancePolicy;
  nextAt: number;
  /** Pool time since which every round found it uneven; null while it is calm. */
  unevenSince: number | null;
}

/** Plans whose moves still count after a restart. */
const plansRemembered = 100;

/**
 * Looks at every cluster that is to be balanced: every five pool minutes, when its policy changes, and when an imbalance has lasted long
 * enough. What a round finds becomes the cluster's one proposal, or is carried out, by the cluster's mode; what it found, also when it
 * does nothing, is written down with its reason.
 */
export class Balancer {
  private readonly watches = new Map<string, Watch>();

  constructor(private readonly options: Options) {}

  /** One cheap look of the control loop: mostly at a clock. */
  async look(): Promise<void> {
    const { inventory, view } = this.options;
    const { now, loads } = view();
    if (loads.at === null) return; // nothing was measured yet: every cluster would look balanced
    for (const cluster of [...inventory.clusters.values()]) {
      const watch = this.watchOf(cluster, now);
      if (watch.nextAt <= now) await this.hold(cluster, watch, now);
    }
    for (const id of this.watches.keys()) if (!inventory.clusters.has(id)) this.watches.delete(id);
  }

  /** Pool time of a cluster's next round in ms; null when nothing looks at it. */
  nextRoundAt(clusterId: string): number | null {
    const watch = this.watches.get(clusterId);
    return watch && watch.policy.mode !== 'off' ? watch.nextAt : null;
  }

  lastRound(clusterId: string): BalanceRound | null {
    return this.options.history.lastOf(clusterId);
  }

  /** What a person's question or a preview is worked out with. */
  get knowledge() {
    return { recentMoves: this.options.recentMoves.times, forecast: this.options.forecast };
  }

  /** Takes in what earlier processes moved and found. */
  async remember(store: Pick<Store, 'listPlans' | 'listBalanceRounds'>): Promise<void> {
    const { inventory, recentMoves, history } = this.options;
    recentMoves.remember((await store.listPlans({ kinds: ['rebalance'] }, plansRemembered, null)).items);
    for (const id of inventory.clusters.keys()) history.remember((await store.listBalanceRounds(id, 1, null)).items);
  }

  /** Gives up what is known: the pool it speaks of is gone. */
  forget(): void {
    this.watches.clear();
    this.options.history.forget();
  }

  private watchOf(cluster: Cluster, now: number): Watch {
    const policy = cluster.policy.balance;
    const known = this.watches.get(cluster.id);
    if (known?.policy === policy) return known;
    // At its start it waits for samples; a changed policy is tried at once, and what lasted has lasted all the same.
    const watch = { policy, nextAt: known ? now : nextRoundAfter(now), unevenSince: known?.unevenSince ?? null };
    this.watches.set(cluster.id, watch);
    return watch;
  }

  private async hold(cluster: Cluster, watch: Watch, now: number): Promise<void> {
    watch.nextAt = nextRoundAfter(now);
    if (watch.policy.mode === 'off') {
      watch.unevenSince = null;
      await this.options.ledger.write(balancer, (draft) => dropProposal(draft, cluster.id));
      return;
    }
    if (isUnderWay(this.options.inventory, cluster.id)) return;
    this.options.recentMoves.forgetOld();
    const found = this.find(cluster, watch, now);
    this.noteCalm(watch, found, now);
    const planId = await this.act(cluster.id, watch.policy, found);
    const { mode, level, goal } = watch.policy;
    const steps = planId === null ? 0 : found.steps.length;
    await this.options.history.add({ clusterId: cluster.id, mode, level, goal, why: found.why, steps, planId }, now);
  }

  private find(cluster: Cluster, watch: Watch, now: number): Rebalance {
    const heldSeconds = watch.unevenSince === null ? 0 : (now - watch.unevenSince) / 1000;
    return planRebalance(this.options.view(), cluster.id, watch.policy, {
      ...this.knowledge,
      heldSeconds,
      round: { minuteOfDay: minuteOfDay(now) },
    });
  }

  /** While it is held, the next round comes as soon as it has lasted long enough. */
  private noteCalm(watch: Watch, { why }: Rebalance, now: number): void {
    watch.unevenSince = unevenSince(watch.unevenSince, why, now);
    if (watch.unevenSince === null || (why.code !== 'held' && why.code !== 'pack-held')) return;
    watch.nextAt = Math.min(watch.nextAt, Math.max(now + 1, watch.unevenSince + watch.policy.holdMinutes * 60_000));
  }

  /** Answers the id of the plan that stands or was started. */
  private act(clusterId: string, { mode }: BalancePolicy, found: Rebalance): Promise<string | null> {
    return this.options.ledger.write(balancer, (draft) => {
      if (mode !== 'full') return keepProposal(draft, clusterId, found)?.id ?? null;
      if (found.steps.length > 0) return startRebalance(draft, clusterId, found).id;
      dropProposal(draft, clusterId);
      return null;
    });
  }
}
