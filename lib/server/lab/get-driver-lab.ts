import type { DriverLab } from '@/lib/drivers/driver';
import type { PoolRuntime } from '../context';
import { ApiError } from '../problem';

/** The laboratory of a simulated fleet; throws `lab-only` when the hosts are real. */
export function getDriverLab({ driver }: Pick<PoolRuntime, 'driver'>): DriverLab {
  if (driver.lab) return driver.lab;
  throw new ApiError('lab-only');
}
