import type { Pool } from '@/lib/api/schemas/pool';
import type { Problem } from '@/lib/api/schemas/shared';
import type { TraceRow } from './trace';

const GIB = 2 ** 30;

/** What a replay counts, and how it is told. */
export class ReplayReport {
  seconds = 0;
  pool: Pool | null = null;
  private readonly latencies: number[] = [];
  private readonly refusals = new Map<string, number>();
  private readonly hosts = new Set<string>();
  private endedCount = 0;
  private vcpus = 0;
  private memoryBytes = 0;
  private toldAt = 0;

  constructor(private readonly total: number) {}

  placed(hostId: string, latencyMs: number, row: TraceRow): void {
    this.latencies.push(latencyMs);
    this.hosts.add(hostId);
    this.vcpus += row.vcpus;
    this.memoryBytes += row.memoryBytes;
  }

  /** The reason is the filter that refused most hosts, when the answer tells it. */
  refused(problem: Problem): void {
    // A problem may carry anything; with this code it carries the decision.
    const groups = (problem.decision as { refusalGroups?: { filter: string; count: number }[] } | undefined)?.refusalGroups ?? [];
    const worst = [...groups].sort((a, b) => b.count - a.count)[0]?.filter;
    const reason = worst === undefined ? problem.code : `${problem.code} (${worst})`;
    this.refusals.set(reason, (this.refusals.get(reason) ?? 0) + 1);
  }

  ended(): void {
    this.endedCount++;
  }

  /** Shows progress about once a second. */
  tick(traceMs: number): void {
    if (performance.now() - this.toldAt < 1000) return;
    this.toldAt = performance.now();
    const asked = this.latencies.length + this.refusedCount();
    const day = (traceMs / 86_400_000).toFixed(2);
    process.stdout.write(
      `\r  day ${day} of the trace: ${asked} of ${this.total} asked, ${this.latencies.length} placed, ${this.refusedCount()} refused, ${this.endedCount} ended   `,
    );
  }

  print(): string {
    const sorted = [...this.latencies].sort((a, b) => a - b);
    const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
    const lines = [
      `Requests   ${this.total} in ${this.seconds.toFixed(1)} s (${(this.latencies.length / Math.max(0.001, this.seconds)).toFixed(0)} creates a second)`,
      `Placed     ${this.latencies.length} on ${this.hosts.size} hosts: ${this.vcpus} vCPUs, ${(this.memoryBytes / GIB).toFixed(0)} GiB in all; ${this.endedCount} ended`,
      `Refused    ${this.refusedCount()}`,
      ...[...this.refusals].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `           ${count} ${reason}`),
      `Latency    create p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`,
    ];
    if (this.pool)
      lines.push(
        `Packing    ${share(this.pool.vcpu)} of the vCPUs and ${share(this.pool.memory)} of the memory of the pool are promised now`,
      );
    return lines.join('\n');
  }

  private refusedCount(): number {
    return [...this.refusals.values()].reduce((sum, count) => sum + count, 0);
  }
}

const share = ({ promised, capacity }: { promised: number; capacity: number }): string =>
  `${((100 * promised) / Math.max(1, capacity)).toFixed(1)} %`;
