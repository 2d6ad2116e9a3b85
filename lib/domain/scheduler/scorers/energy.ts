import type { Scorer } from '../scorer';
import { within01 } from './share';

/**
 * How few watts the placement adds. Power is linear in CPU use between idle and full (Fan, Weber and Barroso, Power Provisioning for
 * a Warehouse-sized Computer, ISCA 2007); a host without guests could be off, so the first guest costs its idle power as well.
 */
export const prefersFewWatts: Scorer = {
  name: 'energy',
  reads: 'use',
  concerns: () => true,
  raw: ({ hosts }, ask, { row, guests }) => {
    const idle = hosts.wattsIdle[row] ?? 0;
    const full = hosts.wattsFull[row] ?? 0;
    const added = ((full - idle) * ask.demandMilli) / (1000 * (hosts.cores[row] ?? 1)) + (guests === 0 ? idle : 0);
    return full > 0 ? within01(1 - added / full) : 1;
  },
};
