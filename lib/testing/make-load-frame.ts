import { type LoadFrame, type MeasuredKind, metricNames } from '@/lib/domain/model/metric';

type Samples = { readonly [K in MeasuredKind]?: Readonly<Record<string, Partial<Record<(typeof metricNames)[K][number], number>>>> };

/** A frame with the given samples by kind, id and metric; what is left out is 0. */
export function makeLoadFrame(at: number, samples: Samples): LoadFrame {
  const columns = (kind: MeasuredKind) => {
    const rows: Readonly<Record<string, Readonly<Record<string, number>>>> = samples[kind] ?? {};
    const ids = Object.keys(rows);
    const values = ids.flatMap((id) => metricNames[kind].map((metric) => rows[id]?.[metric] ?? 0));
    return { ids, values: Float32Array.from(values) };
  };
  return {
    at,
    columns: { host: columns('host'), guest: columns('guest'), 'storage-pool': columns('storage-pool'), network: columns('network') },
  };
}
