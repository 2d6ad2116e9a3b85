import type { DriverLab, Fault, LabClock } from '../driver';
import { endFault, type FaultOrder, injectFault } from './faults';
import type { SimulationHost } from './simulation-host';

/** Faults, clock and scenarios of the simulated fleet. */
export class SimulatedLab implements DriverLab {
  constructor(private readonly host: SimulationHost) {}

  get scenario(): string {
    return this.host.fleet.scenario;
  }

  get seed(): number {
    return this.host.fleet.seed;
  }

  clock(): LabClock {
    return this.host.labClock();
  }

  setClock(change: { speed?: number; paused?: boolean; advanceMs?: number }): Promise<LabClock> {
    return this.host.setClock(change);
  }

  faults(): readonly Fault[] {
    return [...this.host.fleet.faults.values()];
  }

  inject(fault: FaultOrder): Promise<Fault> {
    return this.host.order((fleet) => injectFault(fleet, fault));
  }

  clear(faultId: string): Promise<boolean> {
    return this.host.order((fleet) => endFault(fleet, faultId));
  }

  load(scenario: { name: string; seed: number; definition?: unknown }): Promise<void> {
    return this.host.load(scenario);
  }
}
