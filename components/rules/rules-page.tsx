'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus, Scale } from 'lucide-react';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ruleClashesQuery, rulesQuery } from '@/lib/api/queries/rules';
import type { RuleInForce } from '@/lib/api/schemas/rules';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { PageHeader } from '../ui/page-header';
import { SkeletonRows } from '../ui/skeleton';
import { ClashSentence } from './clash-sentence';
import { DeleteRuleDialog } from './delete-rule-dialog';
import { RepairButton } from './repair-button';
import { RuleForm } from './rule-form';
import { RuleRow } from './rule-row';

const newRule = 'new';

/** The rules as sentences, those that clash, and the form beside them, whose address can be shared. */
export function RulesPage() {
  const t = useTranslations('rules');
  const rules = useQuery(rulesQuery());
  const [edited, setEdited] = useQueryState('rule', parseAsString.withOptions({ history: 'push' }));
  const [leaving, setLeaving] = useState<RuleInForce | null>(null);
  const items = rules.data?.items ?? [];
  const rule = items.find(({ id }) => id === edited) ?? null;
  const add = (
    <Button variant="primary" icon={<Plus />} onClick={() => void setEdited(newRule)}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} meta={t('intro')} actions={items.length > 0 && add} />
      <div className="flex flex-col gap-3 px-4 pb-6">
        <Clashes />
        <Card title={t('list')} actions={<RepairButton rules={items} />} bodyClassName="p-0">
          {rules.isPending && <SkeletonRows className="p-3" />}
          {rules.isError && !rules.data && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
          {rules.data && items.length === 0 && (
            <EmptyState icon={<Scale />} title={t('emptyTitle')} actions={add}>
              {t('emptyBody')}
            </EmptyState>
          )}
          <ul>
            {items.map((item) => (
              <RuleRow key={item.id} rule={item} onEdit={() => void setEdited(item.id)} onDelete={() => setLeaving(item)} />
            ))}
          </ul>
        </Card>
      </div>
      {(edited === newRule || rule) && <RuleForm key={edited} rule={rule} onClose={() => void setEdited(null)} />}
      <DeleteRuleDialog rule={leaving} onClose={() => setLeaving(null)} />
    </>
  );
}

/** Nothing is shown while all rules can be kept. */
function Clashes() {
  const t = useTranslations('rules.clash');
  const { data } = useQuery(ruleClashesQuery());
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t('title', { count: data.items.length })}>
      <ul className="flex flex-col gap-1">
        {data.items.map((clash) => (
          <li key={clash.rules.map(({ id }) => id).join()}>
            <ClashSentence clash={clash} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
