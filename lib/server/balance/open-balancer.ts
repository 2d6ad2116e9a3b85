import { LoadForecast } from '@/lib/domain/balance/forecast-load';
import type { PoolRuntime } from '../context';
import { viewOf } from '../plans/view-of';
import { Balancer } from './balancer';
import { RecentMoves } from './recent-moves';
import { RoundHistory } from './round-history';

/** The balancer of a pool, following its loads and moves from now on. */
export function openBalancer(pool: Pick<PoolRuntime, 'inventory' | 'placement' | 'loads' | 'ledger' | 'store' | 'now'>): Balancer {
  const forecast = new LoadForecast(pool.loads);
  pool.loads.listen((frame) => forecast.take(frame));
  return new Balancer({
    inventory: pool.inventory,
    ledger: pool.ledger,
    forecast,
    recentMoves: new RecentMoves(pool.inventory, pool.now),
    history: new RoundHistory(pool.store, (nowMs) => `round-${nowMs.toString(36)}${crypto.randomUUID().slice(0, 8)}`),
    view: () => viewOf(pool),
  });
}
