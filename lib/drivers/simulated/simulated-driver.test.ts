import { makeSimulatedFleet } from '@/lib/testing/make-simulated-fleet';
import { describeDriverConformance } from '../driver-conformance';

describeDriverConformance('the simulated driver', async () => {
  const fleet = await makeSimulatedFleet('classroom');
  return { driver: fleet.driver, advance: fleet.advance, restart: fleet.restart, close: () => fleet.driver.disconnect() };
});
