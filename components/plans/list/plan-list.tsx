'use client';
import { parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useTranslations } from 'use-intl';
import { ErrorState } from '@/components/ui/error-state';
import { PageHeader } from '@/components/ui/page-header';
import { Select } from '@/components/ui/select';
import { ColumnPicker } from '@/components/ui/virtual-table/column-picker';
import { VirtualTable } from '@/components/ui/virtual-table/virtual-table';
import { planListInput } from '@/lib/api/queries/plans';
import type { PlanSummary } from '@/lib/api/schemas/plans';
import { useKeysetList } from '@/lib/api/use-keyset-list';
import { planKinds, planStates } from '@/lib/domain/model/plan';
import { usePlanName } from '../words/use-plan-words';
import { NoPlans } from './no-plans';
import { toPlanFilter } from './plan-filter';
import { usePlanColumns } from './use-plan-columns';

const tableId = 'plans';
const keyOf = (plan: PlanSummary) => plan.id;
const hrefOf = (plan: PlanSummary) => `/plans/${plan.id}`;
const parsers = { kind: parseAsStringLiteral(planKinds), state: parseAsStringLiteral(planStates) };

/** Every plan, newest first, by kind and state. */
export function PlanList() {
  const t = useTranslations('plans');
  const [{ kind, state }, setFilter] = useQueryStates(parsers);
  const columns = usePlanColumns();
  const nameOf = usePlanName();
  const list = useKeysetList(planListInput(toPlanFilter({ kind: kind ?? undefined, state: state ?? undefined })));
  const kinds = [{ value: '', label: t('list.anyKind') }, ...planKinds.map((value) => ({ value, label: t(`kind.${value}`) }))];
  const states = [{ value: '', label: t('list.anyState') }, ...planStates.map((value) => ({ value, label: t(`state.${value}`) }))];
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader title={t('title')} meta={t('intro')} actions={<ColumnPicker tableId={tableId} columns={columns} />} />
      <div className="flex flex-wrap items-center gap-2 px-4 pb-2.5">
        <Select
          aria-label={t('list.kind')}
          value={kind ?? ''}
          options={kinds}
          onChange={(event) => void setFilter({ kind: parsers.kind.parse(event.target.value) })}
        />
        <Select
          aria-label={t('list.state')}
          value={state ?? ''}
          options={states}
          onChange={(event) => void setFilter({ state: parsers.state.parse(event.target.value) })}
        />
      </div>
      {list.error && list.total === null ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <div className="flex min-h-0 flex-1 flex-col border-t">
          <VirtualTable
            tableId={tableId}
            label={t('title')}
            columns={columns}
            rowKey={keyOf}
            rowName={nameOf}
            rowHref={hrefOf}
            list={list}
            listKey={`${kind}\n${state}`}
            empty={<NoPlans isFiltered={kind !== null || state !== null} onClear={() => void setFilter({ kind: null, state: null })} />}
          />
        </div>
      )}
    </div>
  );
}
