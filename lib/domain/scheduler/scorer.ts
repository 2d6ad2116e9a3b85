import type { ScorerName } from '../model/decision';
import type { BareAsk } from './bare-ask';
import type { PlacementView } from './placement-view';
import type { Spot } from './spot';

/** A preference among hosts that pass. */
export interface Scorer {
  readonly name: ScorerName;
  /** What the score depends on beside the request: what is promised on the host, where the host is, or other guests. */
  readonly reads: 'use' | 'place' | 'others';
  /** Has it anything to say about the request? */
  concerns(ask: BareAsk): boolean;
  /** 0..1, 1 is best; for a host that passes every filter. */
  raw(view: PlacementView, ask: BareAsk, spot: Spot): number;
}
