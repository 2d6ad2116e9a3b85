'use client';
import { useTranslations } from 'use-intl';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { useTimeLabel } from './use-time-label';

export interface ChartTableColumn {
  readonly key: string;
  readonly heading: string;
  readonly cells: readonly string[];
}

/** The chart's figures as text, newest first. */
export function ChartTable({
  title,
  times,
  columns,
  height,
}: {
  title: string;
  times: readonly number[];
  columns: readonly ChartTableColumn[];
  height: number;
}) {
  const t = useTranslations('charts');
  const { label } = useTimeLabel();
  return (
    <div style={{ maxHeight: height }} className="overflow-y-auto">
      <Table label={t('tableOf', { title })}>
        <thead className="sticky top-0 bg-surface">
          <tr>
            <Th>{t('time')}</Th>
            {columns.map((column) => (
              <Th key={column.key} end>
                {column.heading}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times
            .map((at, index) => (
              <Tr key={at}>
                <Td className="whitespace-nowrap">{label(at, 'full')}</Td>
                {columns.map((column) => (
                  <Td key={column.key} end className="whitespace-nowrap">
                    {column.cells[index]}
                  </Td>
                ))}
              </Tr>
            ))
            .reverse()}
        </tbody>
      </Table>
    </div>
  );
}
