import { afterEach, beforeEach, describe } from 'vitest';
import { describeConfiguration } from './conformance/configuration';
import type { DriverHarness } from './conformance/driver-harness';
import { DriverTrial } from './conformance/driver-trial';
import { describeHosts } from './conformance/hosts';
import { describeLoads } from './conformance/loads';
import { describeManagerRestart } from './conformance/manager-restart';
import { describeMigration } from './conformance/migration';
import { describeObservation } from './conformance/observation';
import { describeOrdersGivenTwice } from './conformance/orders-given-twice';
import { describePower } from './conformance/power';
import { describeRefusals } from './conformance/refusals';

/** What every driver promises, by driver.ts. `open` gives a fresh fleet for each test. */
export function describeDriverConformance(name: string, open: () => Promise<DriverHarness>): void {
  describe(`${name}, as every driver`, () => {
    const trial = new DriverTrial(open);
    beforeEach(() => trial.begin());
    afterEach(() => trial.end());
    describeObservation(trial);
    describePower(trial);
    describeOrdersGivenTwice(trial);
    describeConfiguration(trial);
    describeMigration(trial);
    describeHosts(trial);
    describeRefusals(trial);
    describeManagerRestart(trial);
    describeLoads(trial);
  });
}
