'use client';
import { BalanceFrame } from './balance-frame';
import { GoalCard } from './goal-card';
import { HostStrip } from './host-strip';
import { ImbalanceCard } from './imbalance-card';
import { LevelCard } from './level-card';
import { ModeCard } from './mode-card';
import { VerdictCard } from './verdict-card';

/** How evenly a cluster is loaded, what the balancer thinks of it, and what it may do. */
export function BalancePage() {
  return (
    <BalanceFrame>
      {(balance) => (
        <>
          <VerdictCard balance={balance} />
          <HostStrip balance={balance} />
          <div className="grid items-start gap-3 lg:grid-cols-3">
            <ModeCard balance={balance} />
            <LevelCard balance={balance} />
            <GoalCard balance={balance} />
          </div>
          <ImbalanceCard clusterId={balance.clusterId} threshold={thresholdOf(balance)} />
        </>
      )}
    </BalanceFrame>
  );
}

const thresholdOf = ({ levels, policy }: { levels: readonly { level: number; threshold: number | null }[]; policy: { level: number } }) =>
  levels.find(({ level }) => level === policy.level)?.threshold ?? null;
