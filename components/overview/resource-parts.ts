import type { Pool } from '@/lib/api/schemas/pool';

export type Resource = Pool['memory'];
export type ResourceName = 'vcpu' | 'memory' | 'storage' | 'addresses';
export const partNames = ['used', 'promised', 'reserved', 'placeable'] as const;
export type PartName = (typeof partNames)[number];

export interface ResourcePart {
  readonly name: PartName;
  /** The figure that is told. */
  readonly value: number;
  /** What it adds to the bar: the promised part begins where the used one ends. */
  readonly length: number;
}

/**
 * One resource as one bar: what is used, what is promised beyond that, what is kept for failures and what can still be placed.
 * Capacity that is none of these (hosts in maintenance, scraps too small to promise) stays empty. Promises may exceed the
 * capacity (overcommit), so the bar is as long as the greater of both.
 */
export function toResourceParts(resource: Resource): { parts: readonly ResourcePart[]; total: number } {
  const lengths: Readonly<Record<PartName, number>> = {
    used: resource.used,
    promised: Math.max(0, resource.promised - resource.used),
    reserved: resource.reserved,
    placeable: resource.placeable,
  };
  const parts = partNames
    .filter((name) => name !== 'reserved' || resource.reserved > 0)
    .map((name) => ({ name, value: resource[name], length: lengths[name] }));
  return {
    parts,
    total: Math.max(
      resource.capacity,
      parts.reduce((sum, part) => sum + part.length, 0),
    ),
  };
}
