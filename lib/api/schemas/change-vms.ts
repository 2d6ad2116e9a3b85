import { z } from 'zod';
import { guestTypes } from '@/lib/domain/model/guest';
import { diskRequest, memoryBytes, mostDisks, mostNics, nicRequest, placementRequest, vcpus } from './create-vms';
import { bytes, id, name, tag } from './shared';

/** PATCH: what is left out stays as it is. Size changes apply hot where allowed, else wait for a restart. */
export const changeVmRequest = z
  .strictObject({
    name,
    description: z.string().max(2000),
    tags: z.array(tag).max(32),
    type: z.enum(guestTypes),
    vcpus,
    memoryBytes,
    hotPlug: z.boolean(),
    memoryReservationBytes: bytes,
    deleteProtection: z.boolean(),
    restartPriority: z.number().int().min(1).max(5),
    dependsOn: z.array(id).max(50),
    placement: placementRequest,
    /** Disks by id; only growing is allowed. */
    disks: z.array(z.strictObject({ id, sizeBytes: diskRequest.shape.sizeBytes })).max(mostDisks),
    /** New disks, while it runs too; the scheduler chooses the storage of those that name none. */
    addDisks: z.array(diskRequest).max(mostDisks),
    /** Ids of disks to take away. Their data is lost. */
    removeDisks: z.array(id).max(mostDisks),
    /** New NICs; the network gives the address of those that name none. */
    addNics: z.array(nicRequest).max(mostNics),
    removeNics: z.array(id).max(mostNics),
  })
  .partial();

export type ChangeVmRequest = z.infer<typeof changeVmRequest>;

/** What a changed size would mean before it is sent. */
export const resizePreview = z.object({
  vcpus: z.enum(['unchanged', 'hot', 'at-restart']),
  memory: z.enum(['unchanged', 'hot', 'at-restart']),
  fitsHere: z.boolean(),
  wouldMoveTo: z.object({ id: z.string(), name: z.string() }).nullable(),
  fitsNowhere: z.boolean(),
});

export const resizePreviewQuery = z.strictObject({
  vcpus: z.coerce.number().int().min(1).max(512),
  memoryBytes: z.coerce.number().int().min(1),
  /** New disks by comma: a size in bytes, or SIZE@POOL for one that must lie in that pool. */
  addDisks: z
    .string()
    .max(4000)
    .regex(/^(\d{1,16}(@[^@,]{1,80})?(,\d{1,16}(@[^@,]{1,80})?)*)?$/)
    .default(''),
  /** Networks of new NICs by comma. */
  addNetworks: z.string().max(2000).default(''),
});
