import { expect, test } from 'vitest';
import { describeChanges, saysSomething } from './describe-changes';

const names = {
  networks: [
    { id: 'net-1', name: 'production', vlan: 10, carried: true },
    { id: 'net-2', name: 'backup', vlan: 20, carried: false },
  ],
  storagePools: [],
};

test('values are told as they were and are', () => {
  expect(describeChanges({ 'status.state': ['up', 'down'], 'status.since': ['a', 'b'] }, names)).toEqual([
    { kind: 'value', field: 'state', before: 'up', after: 'down' },
  ]);
  expect(describeChanges({ 'spec.maintenance': [false, true] }, names)).toEqual([
    { kind: 'value', field: 'maintenance', before: false, after: true },
  ]);
});

test('lists are told by what came and went, by name', () => {
  expect(describeChanges({ networkIds: [['net-1'], ['net-2', 'net-9']] }, names)).toEqual([
    { kind: 'members', field: 'networks', added: ['backup', 'net-9'], removed: ['production'] },
  ]);
});

test('links are counted', () => {
  const nics = [
    { name: 'eth0', bitsPerSecond: 1, up: true },
    { name: 'eth1', bitsPerSecond: 1, up: false },
  ];
  expect(describeChanges({ nics: [[], nics] }, names)).toEqual([{ kind: 'links', field: 'links', up: 1, total: 2 }]);
});

test('a field without a name of its own is still told', () => {
  expect(describeChanges({ watts: [null, {}] }, names)).toEqual([{ kind: 'unnamed', path: 'watts' }]);
});

test('a row that only accompanies another change says nothing', () => {
  expect(saysSomething({ 'status.since': ['a', 'b'] })).toBe(false);
  expect(saysSomething({ 'status.since': ['a', 'b'], 'status.state': ['up', 'down'] })).toBe(true);
});
