'use client';
import { useTranslations } from 'use-intl';
import { TermName } from '@/components/placement/term-name';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import type { VmPlacement } from '@/lib/api/schemas/decisions';
import type { VmDetail } from '@/lib/api/schemas/vms';

const relations = ['with', 'avoid', 'prefer', 'preferNot'] as const;

/** Standing rules that speak of this VM, and its own terms. */
export function RulesInForce({ rules, vm }: { rules: VmPlacement['rules']; vm: VmDetail }) {
  const t = useTranslations('placement.rules');
  const { placement } = vm.spec;
  const own = relations.filter((relation) => placement[relation].length > 0);
  const none = rules.length === 0 && own.length === 0 && !placement.spreadTag;
  return (
    <Card title={t('title')}>
      {none && <p className="text-muted">{t('none')}</p>}
      <ul className="flex flex-col gap-1.5">
        {rules.map((rule) => (
          <li key={rule.id} className="flex flex-wrap items-center gap-1.5">
            <span className="font-medium">{rule.name}</span>
            <RelationWords relation={rule.relation} />
            <Badge>{t(rule.hard ? 'hard' : 'soft')}</Badge>
            {rule.violated && <Badge tone="error">{t('violated')}</Badge>}
          </li>
        ))}
        {own.map((relation) => (
          <li key={relation} className="flex flex-wrap items-center gap-1.5">
            <span>{t.rich(relation, { targets: () => <TermNames terms={placement[relation]} /> })}</span>
            <Badge>{t(relation === 'with' || relation === 'avoid' ? 'hard' : 'soft')}</Badge>
            <span className="text-muted text-xs">{t('own')}</span>
          </li>
        ))}
        {placement.spreadTag && (
          <li>
            {t.rich('spreadTag', { targets: () => placement.spreadTag })} <Badge>{t('soft')}</Badge>
          </li>
        )}
      </ul>
    </Card>
  );
}

function RelationWords({ relation }: { relation: string }) {
  const t = useTranslations('placement.rules.relation');
  const known = (['together', 'apart', 'on', 'not-on', 'spread-racks'] as const).find((one) => one === relation);
  return <span className="text-muted">{known ? t(known) : relation}</span>;
}

const TermNames = ({ terms }: { terms: readonly string[] }) =>
  terms.map((term, index) => (
    <span key={term}>
      {index > 0 && ', '}
      <TermName term={term} />
    </span>
  ));
