import { DriverError } from '../../driver';
import { countFaults, hasPoweredGuests, isPoweredOn, settleHost } from '../host-conduct';
import type { FleetHost, SimulatedFleet } from '../simulated-fleet';
import { fenceMs, hostShutdownMs } from './timings';

/** The orders that a simulated BMC takes. They work whatever the host itself does. */

function needBmc(fleet: SimulatedFleet, hostId: string): FleetHost {
  const host = fleet.hosts.get(hostId);
  if (!host) throw new DriverError('no-such-host', `there is no host ${hostId}`, false);
  if (countFaults(fleet, 'bmc-unreachable', hostId) > 0)
    throw new DriverError('bmc-unreachable', `the management controller of ${host.name} does not answer`, true);
  return host;
}

/** Power that is off, or about to be cut, is left alone. */
export function fenceHost(fleet: SimulatedFleet, hostId: string): void {
  needBmc(fleet, hostId);
  const condition = fleet.condition(hostId);
  if (condition.cut?.by === 'fence' || !isPoweredOn(fleet, condition)) return;
  fleet.setCondition(hostId, { ...condition, cut: { at: fleet.now + fenceMs(hostId, fleet.now), by: 'fence' } });
}

export function powerOffHost(fleet: SimulatedFleet, hostId: string): void {
  const host = needBmc(fleet, hostId);
  const condition = fleet.condition(hostId);
  if (condition.heldOff === 'order' || condition.cut !== null) return;
  if (hasPoweredGuests(fleet, hostId)) throw new DriverError('wrong-state', `guests run on ${host.name}`, false);
  fleet.setCondition(hostId, { ...condition, cut: { at: fleet.now + hostShutdownMs(hostId, fleet.now), by: 'order' } });
}

export function powerOnHost(fleet: SimulatedFleet, hostId: string): void {
  needBmc(fleet, hostId);
  const condition = fleet.condition(hostId);
  const cut = condition.cut?.by === 'order' ? null : condition.cut;
  fleet.setCondition(hostId, { ...condition, cut, heldOff: null });
  settleHost(fleet, hostId);
}
