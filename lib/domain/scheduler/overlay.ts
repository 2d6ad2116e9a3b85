import type { PlacementRequest } from '../model/decision';
import type { Affinity } from './affinity';
import type { HostTerm } from './affinity-terms';
import { type Ask, SCORE_UNIT, toAsk } from './ask';
import { codeOfRefusal, evaluate, REFUSED } from './evaluate';
import { codeOfFilter } from './filter-codes';
import type { Hold } from './hold';
import type { PlacementView } from './placement-view';
import { weightOf } from './policies';
import type { RequestClass } from './request-class';
import { keptShare, spreadShare } from './scorers/affinity';

/**
 * What one request adds to the answers of its class: hosts that rules forbid, wishes that hosts keep, racks that are crowded, and
 * the guest's present hosts, which are asked anew without its own use. Exact, because scores are whole numbers.
 */
export class Overlay {
  private readonly softWorth: number;
  private readonly spreadWorth: number;
  /** Soft terms that a host breaks when no term lists it. */
  private readonly brokenElsewhere: number;
  private fullAsk: Ask | null = null;

  constructor(
    private readonly view: PlacementView,
    private readonly base: RequestClass,
    private readonly request: PlacementRequest,
    readonly affinity: Affinity,
    readonly self: Hold | null,
  ) {
    const { hardRacks, soft, softRacks } = affinity;
    for (const term of hardRacks) term.measureFrom(base.fit.fitInRack, base.fit.racksThatFit);
    for (const term of softRacks) term.measureFrom(base.fit.fitInRack, base.fit.racksThatFit);
    const worthOf = (name: 'soft-rules' | 'rack-spread') => Math.round(SCORE_UNIT * weightOf(base.ask.policy, request.type, name));
    this.softWorth = soft.length > 0 ? worthOf('soft-rules') : 0;
    this.spreadWorth = softRacks.length > 0 ? worthOf('rack-spread') : 0;
    this.brokenElsewhere = soft.filter(({ sense }) => sense === 'only-on').length;
  }

  /** The whole request, as a scan of all hosts would ask it. */
  get ask(): Ask {
    this.fullAsk ??= toAsk(this.view, this.request, this.affinity, this.self);
    return this.fullAsk;
  }

  /** The hard term that leaves the fewest hosts, if one names those that are allowed. */
  get narrowest(): HostTerm | null {
    let found: HostTerm | null = null;
    for (const term of this.affinity.hard) if (term.sense === 'only-on' && (found === null || term.size < found.size)) found = term;
    return found;
  }

  /** Exact sum of a host's scores, or REFUSED. */
  totalOn(row: number): number {
    if (this.self?.hosts.includes(row)) return evaluate(this.view, this.ask, row);
    const total = this.base.totalOn(row);
    const rack = this.view.hosts.rack[row] ?? 0;
    if (total === REFUSED || this.isClosed(rack)) return REFUSED;
    for (const term of this.affinity.hard) if (term.isBrokenOn(row)) return REFUSED;
    let broken = 0;
    for (const term of this.affinity.soft) if (term.isBrokenOn(row)) broken++;
    return total + this.softScore(broken) + this.rackScore(rack);
  }

  /** Code of the first filter by which a host refuses; only for a host that does. */
  refusedBy(row: number): number {
    if (this.self?.hosts.includes(row)) return codeOfRefusal(this.view, this.ask, row);
    return this.base.refusedBy(row) || codeOfFilter.rules;
  }

  /** What a host that no term lists gets for the wishes it keeps. */
  get scoreElsewhere(): number {
    return this.softScore(this.brokenElsewhere);
  }

  /** The most that a host can get for the wishes it keeps. */
  get bestScore(): number {
    return this.softWorth;
  }

  /** The most that a host can get for its rack. */
  get bestRackScore(): number {
    return this.spreadWorth;
  }

  isClosed(rack: number): boolean {
    for (const term of this.affinity.hardRacks) if (term.isBrokenIn(rack)) return true;
    return false;
  }

  /** What the hosts of a rack get for being in it. */
  rackScore(rack: number): number {
    if (this.spreadWorth === 0) return 0;
    let excess = 0;
    for (const term of this.affinity.softRacks) excess += term.excessIn(rack);
    return Math.round(this.spreadWorth * spreadShare(excess));
  }

  /** Calls back with each host that a term lists or that the guest is on: those whose totals have to be asked one by one. */
  eachListed(tell: (row: number) => void): void {
    for (const term of this.affinity.hard) for (const row of term.rows()) tell(row);
    for (const term of this.affinity.soft) for (const row of term.rows()) tell(row);
    for (const row of this.self?.hosts ?? []) tell(row);
  }

  private softScore(broken: number): number {
    return this.softWorth === 0 ? 0 : Math.round(this.softWorth * keptShare(this.affinity.soft.length, broken));
  }
}
