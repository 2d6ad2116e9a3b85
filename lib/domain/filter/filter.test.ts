import { describe, expect, it } from 'vitest';
import { type GuestParts, makeVm } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { LoadBoard } from '../metrics/load-board';
import type { Guest } from '../model/guest';
import { metricNames } from '../model/metric';
import { compileFilter } from './compile-filter';
import { FilterError } from './filter';
import { type GuestPicture, searchableGuests } from './guest-fields';
import { parseFilter } from './parse-filter';
import { suggestTerms } from './suggest-terms';

const GIB = 2 ** 30;
const now = Date.parse('2026-11-22T12:00:00.000Z');

const nic = (ip: string) => ({ id: `nic-${ip}`, networkId: 'net-1', mac: '0a:4f:50:00:00:01', ip });
const vms: Guest[] = (
  [
    { id: 'vm-1', name: 'web-01', number: 101, on: 'host-1', spec: { tags: ['prod', 'web'], nics: [nic('10.0.4.17')] } },
    { id: 'vm-2', name: 'web-02', number: 102, on: 'host-2', spec: { tags: ['web'], power: 'stopped', memoryBytes: 16 * GIB } },
    {
      id: 'vm-3',
      name: 'db main',
      number: 103,
      on: 'host-2',
      spec: { tags: ['prod', 'tmp'], memoryBytes: 32 * GIB, deleteProtection: true },
    },
    { id: 'vm-4', name: 'batch', number: 104, createdAt: '2026-11-01T12:00:00.000Z', spec: { type: 'batch', nics: [nic('10.0.40.1')] } },
  ] satisfies GuestParts[]
).map(makeVm);

const inventory = makeInventory({
  hosts: [makeHost({ id: 'host-1', name: 'h-03' }), makeHost({ id: 'host-2', name: 'h-04' })],
  guests: vms,
});
const loads = new LoadBoard();
const width = metricNames.guest.length;
const none = { ids: [], values: new Float32Array() };
const values = new Float32Array(2 * width).fill(0);
values[0] = 0.9; // cpu.used of vm-1
values[width] = 0.25; // and of vm-3
loads.take({ at: now, columns: { guest: { ids: ['vm-1', 'vm-3'], values }, host: none, 'storage-pool': none, network: none } });

const picture: GuestPicture = { inventory, loads, now, violators: () => new Set(['vm-3']) };
const found = (text: string) => {
  const matches = compileFilter(parseFilter(text), searchableGuests, picture);
  return [...inventory.guests.values()].filter(matches).map((guest) => guest.id);
};
const errorOf = (text: string): Pick<FilterError, 'code' | 'position'> => {
  try {
    found(text);
  } catch (error) {
    if (error instanceof FilterError) return { code: error.code, position: error.position };
  }
  throw new Error(`"${text}" is no wrong filter`);
};

describe('a filter', () => {
  it.each([
    ['', ['vm-1', 'vm-2', 'vm-3', 'vm-4']],
    ['state:running', ['vm-1', 'vm-3']],
    ['state:running,stopped', ['vm-1', 'vm-2', 'vm-3']],
    ['-state:running', ['vm-2', 'vm-4']],
    ['host:h-03', ['vm-1']],
    ['host:host-1', ['vm-1']],
    ['HOST:H-0*', ['vm-1', 'vm-2', 'vm-3']],
    ['tag:prod -tag:tmp', ['vm-1']],
    ['cpu>80', ['vm-1']],
    ['cpu<=25%', ['vm-3']],
    ['cpu>=0', ['vm-1', 'vm-3']],
    ['mem>=16g', ['vm-2', 'vm-3']],
    ['mem:16', ['vm-2']],
    ['mem:4g..16GiB', ['vm-1', 'vm-2', 'vm-4']],
    ['mem<4097m', ['vm-1', 'vm-4']],
    ['ip:10.0.4.', ['vm-1']],
    ['ip=10.0.4.1', []],
    ['age<7d', ['vm-1', 'vm-2', 'vm-3']],
    ['age>2w', ['vm-4']],
    ['rule:violated', ['vm-3']],
    ['is:protected', ['vm-3']],
    ['is:unplaced', ['vm-4']],
    ['name:"db main"', ['vm-3']],
    ['"db main"', ['vm-3']],
    ['web', ['vm-1', 'vm-2']],
    ['web 101', ['vm-1']],
    ['-web', ['vm-3', 'vm-4']],
    ['0a:4f:50', ['vm-1', 'vm-4']],
    ['type:batch,compute number>103', ['vm-4']],
  ])('"%s" finds %j', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it.each([
    ['state:running colour:red', 'unknown-field', 14],
    ['tag:', 'missing-value', 4],
    ['tag:prod,', 'missing-value', 9],
    ['name:"web', 'open-quote', 5],
    ['cpu>high', 'bad-value', 4],
    ['mem>=16x', 'bad-value', 5],
    ['-host>h-03', 'bad-comparison', 0],
    ['constructor:x', 'unknown-field', 0],
  ])('"%s" is refused as %s at %i', (text, code, position) => {
    expect(errorOf(text)).toEqual({ code, position });
  });
});

describe('completion', () => {
  const labels = (text: string) =>
    suggestTerms(text, searchableGuests, () => inventory.guests.values(), picture).items.map(({ label }) => label);

  it('offers fields by their beginning', () => {
    expect(labels('state:running h')).toEqual(['host:', 'hypervisor:']);
    expect(labels('-m')).toEqual(['-mac:', '-mem>', '-memused>']);
  });

  it('offers the values that the terms before leave, the most frequent first, with their counts', () => {
    const { items, total } = suggestTerms('web host:', searchableGuests, () => inventory.guests.values(), picture);
    expect(items.map(({ label, count }) => [label, count])).toEqual([
      ['host:h-03', 1],
      ['host:h-04', 1],
    ]);
    expect(items[0]?.text).toBe('web host:h-03');
    expect(total).toBeNull();
    expect(labels('tag:prod,')).toEqual(['tag:prod,prod', 'tag:prod,web', 'tag:prod,tmp']);
  });

  it('counts what the text matches as it stands, and says what is wrong with it', () => {
    expect(suggestTerms('tag:web', searchableGuests, () => inventory.guests.values(), picture).total).toBe(2);
    expect(suggestTerms('colour:red web', searchableGuests, () => inventory.guests.values(), picture).error?.code).toBe('unknown-field');
  });
});
