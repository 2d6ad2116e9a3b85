import { expect, test } from 'vitest';
import { makeGridHost } from '@/lib/testing/make-grid-host';
import { toGridColumns, toGridHosts } from './grid-columns';
import { hostGrid } from './schemas/hosts';

const hosts = [makeGridHost(), makeGridHost({ id: 'host-2', name: 'host-2', state: 'down', maintenance: true, cpu: 0 })];

test('hosts come back from their columns as they went in', () => {
  expect(toGridHosts(toGridColumns(hosts))).toEqual(hosts);
  expect(toGridHosts(toGridColumns([]))).toEqual([]);
});

test('2,500 hosts with long names keep under 300 KB', () => {
  const many = Array.from({ length: 2500 }, (_, index) =>
    makeGridHost({
      id: `h-${String(index).padStart(10, '0')}`,
      name: `rack-${index % 99}-host-${index}`,
      cluster: 'production-west',
      cpu: 0.123,
      memory: 0.456,
      disk: 123_456_789,
      network: 0.123,
      suffering: 0.012,
    }),
  );
  const answer = hostGrid.parse({ revision: 1, at: new Date(0).toISOString(), columns: toGridColumns(many) });
  expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(300_000);
});
