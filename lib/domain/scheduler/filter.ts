import type { FilterName, Refusal } from '../model/decision';
import type { BareAsk } from './bare-ask';
import type { PlacementView } from './placement-view';
import type { Spot } from './spot';

/** A requirement that a host meets or is refused for. */
export interface Filter {
  readonly name: FilterName;
  /**
   * What the answer depends on beside the request, and so when it can change: what the host is, the storage it reaches, what is
   * promised on it, or other guests.
   */
  readonly reads: 'host' | 'storage' | 'use' | 'others';
  /** Does the request ask for it at all? */
  concerns(ask: BareAsk): boolean;
  passes(view: PlacementView, ask: BareAsk, spot: Spot): boolean;
  /** What was needed and what there was; asked only of hosts that do not pass. */
  refusal(view: PlacementView, ask: BareAsk, spot: Spot): Omit<Refusal, 'filter'>;
  /**
   * How far a refused host is from passing, to show the nearest misses first: the share of what was needed that is missing, or 1
   * where it is yes or no.
   */
  shortfall(view: PlacementView, ask: BareAsk, spot: Spot): number;
}
