import type { z } from 'zod';
import type { lab } from '@/lib/api/schemas/lab';
import type { OperationContext } from '../context';
import { getDriverLab } from '../lab/get-driver-lab';
import { toLab } from '../lab/to-lab';

/** Clock, faults and scenarios of the simulated fleet. */
export const getLab = (context: OperationContext): z.input<typeof lab> => toLab(getDriverLab(context), context.inventory);
