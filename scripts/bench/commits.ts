import type { Candidate } from '@/lib/domain/model/decision';
import { scorerNames } from '@/lib/domain/model/decision';
import type { Commit, Store } from '@/lib/store/store';
import { makeBirth, makeCommit } from '@/lib/testing/make-commit';
import { makeDecision } from '@/lib/testing/make-decision';
import { makeEvent } from '@/lib/testing/make-event';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeTask } from '@/lib/testing/make-task';
import { withStore } from './bench-database';
import { type Benchmark, cpuSeconds, type Figures, round } from './figures';

const groupSizes = [1, 16, 64, 256];
const guestCount = 45_000;

/** What the ledger writes for creates: a guest, a task, two journal rows, a decision and an event each, flushed to disk at each commit. */
export const commitsBenchmark: Benchmark = {
  name: 'commits',
  what: 'durable creates by how many share a commit, and loading the pool',
  run: (say) =>
    withStore(async (store) => {
      const figures: Figures = {};
      for (const size of groupSizes) Object.assign(figures, await measureCommits(store, size));
      say(`filling the pool up to ${guestCount} guests`);
      return { ...figures, ...(await measureLoad(store)) };
    }),
};

async function measureCommits(store: Store, size: number): Promise<Figures> {
  const { revision } = await store.loadPool();
  const rounds = Math.max(8, Math.ceil(2_000 / size));
  const commits = Array.from({ length: rounds }, (_, index) => makeCreates(revision + index * size * 2, size));
  const began = performance.now();
  const cpuBefore = cpuSeconds();
  for (const commit of commits) await store.commit(commit);
  const seconds = (performance.now() - began) / 1000;
  return {
    [`commits.createsPerSecond.${size}`]: round((rounds * size) / seconds),
    [`commits.nodeCpuMsPerCreate.${size}`]: round(((cpuSeconds() - cpuBefore) * 1000) / (rounds * size)),
  };
}

async function measureLoad(store: Store): Promise<Figures> {
  let { revision } = await store.loadPool();
  await store.clearPool('bench');
  for (let count = 0; count < guestCount; count += 1_000) {
    const { changes } = makeCreates(revision, 1_000);
    await store.commit(
      makeCommit(
        revision,
        changes.filter(({ kind }) => kind === 'guest'),
      ),
    );
    revision = changes.findLast(({ kind }) => kind === 'guest')?.revision ?? revision;
  }
  const began = performance.now();
  const { changes } = await store.loadPool();
  return { [`commits.loadPool.${changes.length}.ms`]: round(performance.now() - began) };
}

/** Creates as the ledger commits them. Every id and number follows from the revision, so none comes twice. */
function makeCreates(fromRevision: number, count: number): Commit {
  const revisions = Array.from({ length: count }, (_, index) => fromRevision + index * 2 + 1);
  const disks = [{ id: 'disk-1', sizeBytes: 2 ** 34, storagePoolId: null, policy: null }];
  const changes = revisions.flatMap((revision) => {
    const guest = makeGuest({ id: `vm-${revision}`, number: revision, name: `web-${revision}`, revision, spec: { tags: ['web'], disks } });
    const object = { kind: 'guest' as const, id: guest.id, name: guest.name };
    const task = makeTask({ id: `task-${revision}`, revision: revision + 1, object, steps: ['place', 'define', 'start'] });
    return [makeBirth('guest', guest), makeBirth('task', task)];
  });
  return makeCommit(fromRevision, changes, {
    decisions: revisions.map((revision) => makeDecision({ id: `dec-${revision}`, guestId: `vm-${revision}`, candidates })),
    events: revisions.map((revision) => makeEvent({ id: `event-${revision}`, revision })),
  });
}

/** Three candidates with every score: a decision of some 3 KB. */
const candidates: readonly Candidate[] = [1, 2, 3].map((rank) => ({
  hostId: `host-${rank}`,
  eligible: true,
  refusals: [],
  scores: scorerNames.map((scorer, index) => ({ scorer, weight: 1, raw: rank / (index + 7), weighted: rank / (index + 7) / 10 })),
  total: rank / 3,
  predicted: { cpu: 0.31, memory: 0.42, cpuBefore: 0.28, memoryBefore: 0.4 },
  diskPools: { 'disk-1': 'pool-1' },
}));
