'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useComplain } from '@/components/lab/use-complain';
import { ObjectLink } from '@/components/shell/object-link';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { StateBadge } from '@/components/ui/state-badge';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { failureMatrixQuery } from '@/lib/api/queries/ha';
import { useCreatePlan } from '@/lib/api/queries/plans';
import type { ClusterAvailability, FailureMatrix } from '@/lib/api/schemas/ha';
import { PairCells } from './pair-cells';

/** Each host: does everybody survive its failure, and that of any two? Chosen hosts can be played through as a plan. */
export function MatrixCard({ cluster }: { cluster: ClusterAvailability }) {
  const t = useTranslations('ha.matrix');
  const { data, error, refetch } = useQuery(failureMatrixQuery(cluster.id));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Card title={t('title')} actions={<SimulateButton hostIds={chosen} />} bodyClassName="p-0">
      {error && !data && <ErrorState compact error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={4} className="p-3" />}
      {data && <MatrixTable matrix={data} chosen={chosen} onChoose={setChosen} />}
      {data && <p className="border-t px-3 py-2 text-muted text-xs">{noteOf(t, data)}</p>}
    </Card>
  );
}

const noteOf = (t: ReturnType<typeof useTranslations<'ha.matrix'>>, { pairsKnown, pairsTotal }: FailureMatrix): string =>
  pairsTotal > 0 && pairsKnown === 0 ? t('pairsTooMany', { total: pairsTotal }) : t('pairsNote', { known: pairsKnown });

function SimulateButton({ hostIds }: { hostIds: readonly string[] }) {
  const t = useTranslations('ha.matrix');
  const router = useRouter();
  const create = useCreatePlan();
  const complain = useComplain();
  const simulate = () =>
    create.mutate(
      { kind: 'failover-simulation', hostIds: [...hostIds] },
      { onSuccess: ({ id }) => router.push(`/plans/${id}`), onError: complain },
    );
  return (
    <Button size="sm" writes loading={create.isPending} disabledReason={hostIds.length === 0 ? t('chooseFirst') : null} onClick={simulate}>
      {t('simulate', { hosts: hostIds.length })}
    </Button>
  );
}

function MatrixTable({
  matrix,
  chosen,
  onChoose,
}: {
  matrix: FailureMatrix;
  chosen: readonly string[];
  onChoose: (hostIds: readonly string[]) => void;
}) {
  const t = useTranslations('ha.matrix');
  const toggle = (id: string, isChosen: boolean) => onChoose(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <Table label={t('title')} className="max-h-[60vh] overflow-y-auto">
      <thead className="sticky top-0 bg-surface">
        <tr>
          <Th className="w-8">
            <span className="sr-only">{t('choose')}</span>
          </Th>
          <Th>{t('host')}</Th>
          <Th>{t('alone')}</Th>
          <Th end>{t('restarts')}</Th>
          {matrix.pairsKnown > 0 && <Th>{t('withAnother')}</Th>}
        </tr>
      </thead>
      <tbody>
        {matrix.hosts.map((host, row) => (
          <Tr key={host.id}>
            <Td>
              <Checkbox
                aria-label={t('chooseHost', { host: host.name })}
                checked={chosen.includes(host.id)}
                onCheckedChange={(next) => toggle(host.id, next === true)}
              />
            </Td>
            <Td className="whitespace-nowrap">
              <ObjectLink kind="host" id={host.id} name={host.name} />
            </Td>
            <Td className="whitespace-nowrap">
              <StateBadge tone={host.lost === 0 ? 'ok' : 'error'}>
                {host.lost === 0 ? t('survives') : t('loses', { guests: host.lost })}
              </StateBadge>
            </Td>
            <Td end className="tabular-nums">
              {host.restarts}
            </Td>
            {matrix.pairsKnown > 0 && (
              <Td>
                <PairCells matrix={matrix} row={row} />
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
