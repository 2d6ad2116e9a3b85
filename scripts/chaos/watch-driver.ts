import type { Driver } from '@/lib/drivers/driver';

/**
 * Looks over the manager's shoulder. The simulated hypervisors lock the disks of a guest that has power, as real ones do not always:
 * an attempt to have it on a second host is refused there, and counts here as the split brain that it would be.
 */
export function watchDriver(driver: Driver, accuse: (crime: string) => void): Driver {
  return new Proxy(driver, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      if (key !== 'define') return value.bind(target);
      return async (...args: Parameters<Driver['define']>) => {
        try {
          await target.define(...args);
        } catch (error) {
          if (error instanceof Error && error.message.includes('still runs on')) accuse(`define on ${args[0]}: ${error.message}`);
          throw error;
        }
      };
    },
  });
}
