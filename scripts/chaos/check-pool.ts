import { isEnded } from '@/lib/domain/model/plan';
import { classifyGuest } from '@/lib/domain/reconciler/plan-guest';
import { violatorsOfRule } from '@/lib/domain/rule-violations';
import type { MortalPool } from '@/lib/testing/open-mortal-pool';

/** What holds at every moment. */
export async function checkNow({ runtime }: MortalPool): Promise<string[]> {
  const { inventory, driver } = runtime;
  const wrong: string[] = [];
  const seen = new Map<string, string>();
  for (const { id, hostId } of (await driver.observe(null)).guests) {
    if (seen.has(id)) wrong.push(`${id} is on ${seen.get(id)} and on ${hostId}`);
    seen.set(id, hostId);
  }
  for (const rule of inventory.rules.values())
    for (const id of rule.hard ? violatorsOfRule(rule, inventory) : [])
      wrong.push(`${inventory.guests.get(id)?.name} breaks the rule "${rule.name}"`);
  return wrong;
}

/** What still has to happen before all is as it is wanted; empty when the pool is at rest. */
export function unrest({ runtime }: MortalPool): string[] {
  const { inventory } = runtime;
  const now = runtime.now();
  const found: string[] = [];
  for (const { name, status, spec } of inventory.hosts.values())
    if (status.state !== 'up' || status.fencing.phase !== 'none' || status.suspectSince !== null || spec.maintenance)
      found.push(`host ${name} is ${status.state}, ${status.fencing.phase}, ${status.maintenance}`);
  for (const pool of inventory.storagePools.values())
    if (pool.status.state !== 'online') found.push(`storage ${pool.name} is ${pool.status.state}`);
  for (const guest of inventory.guests.values()) {
    const { category } = classifyGuest(guest, inventory, now);
    if (category !== 'settled')
      found.push(
        `guest ${guest.name} is ${guest.status.state} on ${guest.status.hostId}, ${category}, ${JSON.stringify(guest.status.problem)}, wanted ${guest.spec.power} on ${guest.assignment?.hostId}`,
      );
  }
  for (const task of inventory.tasks.values()) found.push(`task ${task.kind} of ${task.object.name} is ${task.state}`);
  for (const plan of inventory.plans.values())
    if (!isEnded(plan) && plan.status.state !== 'proposed') found.push(`plan ${plan.id} (${plan.kind}) is ${plan.status.state}`);
  return found;
}

/** Do the hypervisors have exactly what the pool wants of them? */
export async function checkReality({ runtime }: MortalPool): Promise<string[]> {
  const { inventory, driver } = runtime;
  const wrong: string[] = [];
  const real = new Map((await driver.observe(null)).guests.map((guest) => [guest.id, guest]));
  for (const guest of inventory.guests.values()) {
    const found = real.get(guest.id);
    if (found?.state !== guest.spec.power || found.hostId !== guest.assignment?.hostId)
      wrong.push(
        `${guest.name} is wanted ${guest.spec.power} on ${guest.assignment?.hostId} and is ${found?.state ?? 'nowhere'} on ${found?.hostId}`,
      );
  }
  for (const { id, config } of real.values())
    if (!inventory.guests.has(id)) wrong.push(`the hypervisors have ${config.name}, which nobody knows`);
  return wrong;
}
