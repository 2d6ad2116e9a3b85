import type { Inventory } from '@/lib/domain/inventory/inventory';
import { poolObjectId, type RecordedKind, recordedKinds, recordedMetrics } from '@/lib/domain/metrics/recorded-kind';
import { getObject } from '../get-object';
import { invalidField } from '../problem';

export interface SeriesObject {
  readonly kind: RecordedKind;
  readonly id: string;
}

/** `host/ID`, `guest/ID` (or `vm/ID`), `storage-pool/ID`, `network/ID` or `pool`. Throws `invalid` for other words, `not-found` for an unknown id. */
export function parseSeriesObject(text: string, inventory: Inventory): SeriesObject {
  if (text === 'pool') return { kind: 'pool', id: poolObjectId };
  const [, word = '', id = ''] = /^([a-z-]+)\/(.+)$/s.exec(text) ?? [];
  const kind = recordedKinds.find((known) => known === (word === 'vm' ? 'guest' : word));
  if (!kind || kind === 'pool') {
    throw invalidField('query.object', 'object', 'Must be pool, or one of host, guest, storage-pool and network with an id: host/ID.');
  }
  return { kind, id: getObject(inventory, kind, id).id };
}

/** Names of metrics with commas between them, each of which the kind has. Throws `invalid` for one it has not. */
export function parseMetrics(text: string, kind: RecordedKind): string[] {
  const metrics = [...new Set(text.split(','))];
  const unknown = metrics.find((metric) => !recordedMetrics[kind].includes(metric));
  if (unknown === undefined) return metrics;
  throw invalidField('query.metric', 'metric', `Unknown metric "${unknown}". There are: ${recordedMetrics[kind].join(', ')}.`);
}
