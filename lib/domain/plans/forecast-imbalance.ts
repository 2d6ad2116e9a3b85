import { standardDeviation } from '../metrics/standard-deviation';
import type { HostForecast, HostLoadForecast, PlanImbalance } from '../model/plan';
import { forecastHosts } from './forecast-hosts';
import type { PlanningView } from './planning-view';

/**
 * How unevenly a cluster's hosts are loaded before and after: the standard deviation of their shares of CPU and of memory, over the
 * hosts that are on. `touched` are the forecasts of hosts that change; the others stay as measured.
 */
export function forecastImbalance(view: PlanningView, clusterId: string, touched: readonly HostForecast[]): PlanImbalance {
  const known = new Map(touched.map((forecast) => [forecast.hostId, forecast]));
  const forecasts = [...view.inventory.hosts.values()]
    .filter((host) => host.clusterId === clusterId && view.loads.value('host', host.id, 'cpu.used') !== null)
    .flatMap((host) => known.get(host.id) ?? untouched(view, host.id));
  const before = forecasts.map((forecast) => forecast.before).filter(isOn);
  const after = forecasts.map((forecast) => forecast.after).filter(isOn);
  const deviation = (loads: readonly HostLoadForecast[], of: 'cpu' | 'memory') => standardDeviation(loads.map((load) => load[of]));
  return {
    cpu: [deviation(before, 'cpu'), deviation(after, 'cpu')],
    memory: [deviation(before, 'memory'), deviation(after, 'memory')],
  };
}

/** One that is on could carry guests, and counts also while it is empty. */
const isOn = ({ guests, watts }: HostLoadForecast): boolean => guests > 0 || watts > 0;

const untouched = (view: PlanningView, hostId: string): HostForecast[] =>
  forecastHosts(view, [{ guestId: '', fromHostId: hostId, toHostId: null }]);
