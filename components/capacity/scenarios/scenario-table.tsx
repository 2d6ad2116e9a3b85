'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ScenarioOutcome } from '@/lib/api/schemas/capacity';
import { Table, Td, Th, Tr } from '../../ui/table';
import { useFormat } from '../../ui/use-format';

/** What each scenario brings about, a column each; the pool as it is comes first. */
export function ScenarioTable({ outcomes, names }: { outcomes: readonly ScenarioOutcome[]; names: readonly string[] }) {
  const t = useTranslations('capacity.scenarios');
  const rows = useOutcomeRows();
  return (
    <Table label={t('outcome')} className="mt-3">
      <thead>
        <tr>
          <Th>{t('outcome')}</Th>
          {outcomes.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: outcomes have no other identity than their place
            <Th key={index} end>
              {index === 0 ? t('asItIs') : names[index - 1]}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cell }) => (
          <Tr key={label}>
            <Td className="whitespace-nowrap text-muted">{label}</Td>
            {outcomes.map((outcome, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Td key={index} end>
                {cell(outcome)}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

interface OutcomeRow {
  readonly label: string;
  readonly cell: (outcome: ScenarioOutcome) => ReactNode;
}

function useOutcomeRows(): readonly OutcomeRow[] {
  const t = useTranslations('capacity.scenarios');
  const filters = useTranslations('placement.filter');
  const format = useFormat();
  const share = ({ promised, limit }: ScenarioOutcome['memory'], amount: (value: number) => string) =>
    `${amount(promised)} / ${amount(limit)} (${format.percent(limit === 0 ? 0 : promised / limit)})`;
  const list = (items: readonly ReactNode[]) => (items.length === 0 ? '–' : items);
  return [
    { label: t('hosts'), cell: ({ hosts }) => format.number(hosts) },
    {
      label: t('placed'),
      cell: ({ added }) =>
        list(
          added.map(({ placed, refused, refusedBy, moreFit }) => (
            <span key={`${placed} ${refused}`} className="block">
              {t('placedOf', { placed: format.number(placed), asked: format.number(placed + refused) })},{' '}
              {refusedBy ? t('refusedBy', { filter: filters(refusedBy) }) : t('moreFit', { count: moreFit })}
            </span>
          )),
        ),
    },
    { label: t('restarted'), cell: ({ restarted, lost }) => (restarted + lost.count === 0 ? '–' : format.number(restarted)) },
    {
      label: t('lost'),
      cell: ({ lost }) =>
        lost.count === 0 ? '–' : <span title={lost.items.map(({ name }) => name).join(', ')}>{format.number(lost.count)}</span>,
    },
    { label: t('memoryPromised'), cell: ({ memory }) => share(memory, format.bytes) },
    { label: t('vcpuPromised'), cell: ({ vcpu }) => share(vcpu, (value) => format.number(value)) },
    {
      label: t('largest'),
      cell: ({ largest }) => (largest ? `${format.number(largest.vcpus)} vCPU, ${format.bytes(largest.memoryBytes)}` : t('nothing')),
    },
  ];
}
