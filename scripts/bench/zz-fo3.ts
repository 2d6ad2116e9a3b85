import { planFailover } from '@/lib/domain/ha/plan-failover';
import { failedGuests } from '@/lib/domain/ha/failed-guests';
import { placeRestarts } from '@/lib/domain/ha/place-restarts';
import { restartOrder } from '@/lib/domain/ha/restart-order';
import { withFailedHosts } from '@/lib/domain/ha/with-failed-hosts';
import { orderSteps } from '@/lib/domain/plans/order-steps';
import { forecastHosts } from '@/lib/domain/plans/forecast-hosts';
import { drawHosts, makeEstate } from './failover-workload';
import { cpuSeconds } from './figures';
const per = Number(process.argv[2] ?? 100);
const small = makeEstate({ hosts: 400, hostsPerCluster: Math.min(400, per), guestsPerHost: 18 });
for (let i = 0; i < 5; i++) planFailover(small, drawHosts(small, 0.05), { kind: 'failover' });
const view = makeEstate({ hosts: 5000, hostsPerCluster: per, guestsPerHost: 18 });
const lost = drawHosts(view, 0.05);
global.gc?.();
const t = (name: string, f: () => any) => { const a = cpuSeconds(); const r = f(); console.log(name.padEnd(20), ((cpuSeconds() - a) * 1000).toFixed(1)); return r; };
for (let k = 0; k < 2; k++) {
const set = new Set(lost);
const f = t('failedGuests', () => failedGuests(view.inventory, set, view.now));
t('order', () => restartOrder(f.toRestart));
t('without only', () => withFailedHosts(view.index, set, f.toRestart.map((g: any) => g.id), () => 0));
const r = t('placeRestarts', () => placeRestarts(view, set, f.toRestart));
const plan = t('planFailover', () => planFailover(view, lost, { kind: 'failover' }));
t('orderSteps', () => orderSteps(plan.steps, plan.parallel));
t('forecast', () => forecastHosts(view, plan.steps.map((s: any) => ({ guestId: s.object.id, fromHostId: s.fromHostId, toHostId: s.toHostId }))));
}
