import type { z } from 'zod';
import type { clock, fault, lab } from '@/lib/api/schemas/lab';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { DriverLab, Fault, LabClock } from '@/lib/drivers/driver';
import { scenarioInfos } from './scenario-infos';

export const toLab = (driverLab: DriverLab, inventory: Inventory): z.input<typeof lab> => ({
  simulated: true,
  scenario: driverLab.scenario,
  seed: driverLab.seed,
  clock: toClock(driverLab.clock()),
  faults: driverLab.faults().map((each) => toFault(each, inventory)),
  scenarios: scenarioInfos(),
});

export const toClock = ({ nowMs, ...rest }: LabClock): z.input<typeof clock> => ({ now: new Date(nowMs).toISOString(), ...rest });

export const toFault = (found: Fault, inventory: Inventory): z.input<typeof fault> => ({
  id: found.id,
  kind: found.kind,
  target: found.target,
  targetName: nameOf(found.target, inventory),
  since: new Date(found.sinceMs).toISOString(),
  until: found.untilMs === null ? null : new Date(found.untilMs).toISOString(),
  params: { ...found.params },
});

const nameOf = (id: string, { hosts, guests, storagePools }: Inventory): string =>
  (hosts.get(id) ?? guests.get(id) ?? storagePools.get(id))?.name ?? id;
