import type { HostLoads } from './host-loads';

const BLOCK = 64;

/**
 * Which host is furthest off the mean: strains by host, and the worst of each block of hosts, so that the next one is found without going
 * through all of them. A host that rests is passed over until it changes or everything starts over.
 */
export class HostStrains {
  private readonly strains: Float64Array;
  private readonly isResting: Uint8Array;
  /** Row of the worst host of each block that does not rest; -1 for none. */
  private readonly worstInBlock: Int32Array;

  /** `gives` says which hosts count at all; it is asked again when a host of the same block changed. */
  constructor(
    private readonly hosts: HostLoads,
    private readonly gives: (host: number) => boolean = () => true,
  ) {
    this.strains = Float64Array.from({ length: hosts.count }, (_, row) => hosts.strain(row));
    this.isResting = new Uint8Array(hosts.count);
    this.worstInBlock = new Int32Array(Math.ceil(hosts.count / BLOCK));
    this.startOver();
  }

  get sum(): number {
    return this.strains.reduce((sum, each) => sum + each, 0);
  }

  /** Row of the worst host, -1 when every one rests. */
  worst(): number {
    let worst = -1;
    let most = 0;
    for (const row of this.worstInBlock) {
      const strain = row < 0 ? 0 : (this.strains[row] ?? 0);
      if (strain <= most) continue;
      worst = row;
      most = strain;
    }
    return worst;
  }

  /** To be told when a host's load changed. */
  update(row: number): void {
    this.strains[row] = this.hosts.strain(row);
    this.isResting[row] = 0;
    this.findWorstIn(Math.floor(row / BLOCK));
  }

  rest(row: number): void {
    this.isResting[row] = 1;
    this.findWorstIn(Math.floor(row / BLOCK));
  }

  startOver(): void {
    this.isResting.fill(0);
    for (let block = 0; block < this.worstInBlock.length; block++) this.findWorstIn(block);
  }

  private findWorstIn(block: number): void {
    const end = Math.min(this.strains.length, (block + 1) * BLOCK);
    let worst = -1;
    let most = 0;
    for (let row = block * BLOCK; row < end; row++) {
      const strain = this.strains[row] ?? 0;
      if (strain <= most || this.isResting[row] === 1 || !this.gives(row)) continue;
      worst = row;
      most = strain;
    }
    this.worstInBlock[block] = worst;
  }
}
