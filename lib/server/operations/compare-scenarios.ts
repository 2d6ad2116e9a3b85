import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import type { compareScenariosRequest, Scenario, ScenarioComparison, ScenarioOutcome } from '@/lib/api/schemas/capacity';
import { placementRequest } from '@/lib/api/schemas/create-vms';
import { type ScenarioOutcome as Played, runScenario } from '@/lib/domain/capacity/run-scenario';
import type { PlacementRequest } from '@/lib/domain/model/decision';
import type { OperationContext } from '../context';
import { defaultNetwork } from '../creating/to-nics';
import { toPlacementSpec } from '../creating/to-spec';
import { getObject } from '../get-object';

/** Lost guests named in an answer; their count says how many there are. */
const mostNamed = 20;
const asItIs = { name: '', addVms: [], loseHostIds: [], addHosts: [] } satisfies Scenario;

/** The pool as it is and as each scenario would leave it, side by side. Nothing is written. */
export async function compareScenarios(
  context: OperationContext,
  { body }: { body: z.output<typeof compareScenariosRequest> },
): Promise<ScenarioComparison> {
  const { inventory } = context;
  for (const { loseHostIds, addHosts } of body.scenarios)
    for (const id of [...loseHostIds, ...addHosts.map(({ likeHostId }) => likeHostId)]) getObject(inventory, 'host', id);
  const revision = inventory.revision;
  const outcomes: ScenarioOutcome[] = [];
  for (const each of [asItIs, ...body.scenarios]) {
    outcomes.push(toOutcome(context, each, play(context, each)));
    await setImmediate(); // each copies the pool; others have their turn in between
  }
  return { revision, outcomes };
}

function play(context: OperationContext, { addVms, loseHostIds, addHosts }: Scenario): Played {
  const addGuests = addVms.map(({ count, ...size }) => ({ count, request: toRequest(context, size) }));
  return runScenario(context.inventory, context.loads, { addHosts, loseHostIds, addGuests }, new Date(context.now()).toISOString());
}

function toRequest(context: OperationContext, size: Omit<Scenario['addVms'][number], 'count'>): PlacementRequest {
  const network = defaultNetwork(context);
  return {
    kind: 'preview',
    cause: context.cause,
    guestId: null,
    guestKind: 'vm',
    vcpus: size.vcpus,
    memoryBytes: size.memoryBytes,
    type: size.type,
    tags: [],
    disks: size.diskBytes > 0 ? [{ id: 'disk-1', sizeBytes: size.diskBytes, storagePoolId: null, policy: null }] : [],
    networkIds: network ? [network.id] : [],
    placement: toPlacementSpec(placementRequest.parse({})),
  };
}

function toOutcome({ inventory }: OperationContext, { name }: Scenario, played: Played): ScenarioOutcome {
  const { lostGuestIds, added, largest, ...rest } = played;
  const lost = lostGuestIds.slice(0, mostNamed).flatMap((id) => inventory.guests.get(id) ?? []);
  return {
    ...rest,
    name,
    lost: { count: lostGuestIds.length, items: lost.map((guest) => ({ kind: 'guest', id: guest.id, name: guest.name })) },
    added: [...added],
    largest: largest && { vcpus: largest.vcpus, memoryBytes: largest.memoryBytes },
  };
}
