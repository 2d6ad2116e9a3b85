import type { HostForecast, HostLoadForecast } from '../model/plan';

/** The forecasts of a plan with those of steps that came later: what these change is added to what was predicted before. */
export function joinForecasts(known: readonly HostForecast[], added: readonly HostForecast[]): HostForecast[] {
  const joined = new Map(known.map((forecast) => [forecast.hostId, forecast]));
  for (const forecast of added) {
    const before = joined.get(forecast.hostId);
    joined.set(forecast.hostId, before ? { ...before, after: shifted(before.after, forecast) } : forecast);
  }
  return [...joined.values()];
}

function shifted(load: HostLoadForecast, { before, after }: HostForecast): HostLoadForecast {
  const share = (value: number) => Math.min(1, Math.max(0, value));
  return {
    cpu: share(load.cpu + after.cpu - before.cpu),
    memory: share(load.memory + after.memory - before.memory),
    guests: load.guests + after.guests - before.guests,
    watts: load.watts + after.watts - before.watts,
  };
}
