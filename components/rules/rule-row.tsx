'use client';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSaveRule } from '@/lib/api/queries/rules';
import type { RuleInForce } from '@/lib/api/schemas/rules';
import { Badge } from '../ui/badge';
import { IconButton } from '../ui/icon-button';
import { Link } from '../ui/link';
import { StateBadge } from '../ui/state-badge';
import { Switch } from '../ui/switch';
import { useProblemToast } from '../vms/actions/use-problem-toast';
import { toRuleDraft, toRuleRequest } from './rule-draft';
import { useRuleSentence } from './use-rule-sentence';

/** A rule as a sentence, whether it is kept, and what can be done with it. */
export function RuleRow({ rule, onEdit, onDelete }: { rule: RuleInForce; onEdit: () => void; onDelete: () => void }) {
  const t = useTranslations('rules');
  const sentence = useRuleSentence();
  const save = useSaveRule();
  const complain = useProblemToast();
  const draft = toRuleDraft(rule);
  const toggle = (enabled: boolean) => save.mutate({ rule, body: toRuleRequest({ ...draft, enabled }) }, { onError: complain });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t px-3 py-2.5 first:border-t-0">
      <div className="min-w-0 flex-1 basis-72">
        <div className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{rule.name}</span>
          <Badge tone={rule.hard ? 'info' : 'off'}>{t(rule.hard ? 'hard' : 'soft')}</Badge>
          {!rule.enabled && <Badge>{t('off')}</Badge>}
        </div>
        <p className="text-muted">{sentence(draft)}.</p>
      </div>
      <Adherence rule={rule} />
      <div className="flex items-center gap-1">
        <Switch checked={rule.enabled} onCheckedChange={toggle} disabled={save.isPending}>
          <span className="text-muted text-xs">{t('enabled')}</span>
        </Switch>
        <IconButton label={t('editNamed', { name: rule.name })} icon={<Pencil />} onClick={onEdit} />
        <IconButton label={t('deleteNamed', { name: rule.name })} icon={<Trash2 />} onClick={onDelete} />
      </div>
    </li>
  );
}

/** How many VMs a rule speaks of, and how many break it. */
function Adherence({ rule }: { rule: RuleInForce }) {
  const t = useTranslations('rules');
  if (!rule.enabled || rule.members.count === 0) return <span className="text-muted">{t('members', { count: rule.members.count })}</span>;
  if (rule.violators.count === 0)
    return (
      <StateBadge tone="ok">
        {t('members', { count: rule.members.count })}, {t('kept')}
      </StateBadge>
    );
  return (
    <Link
      href={`/vms?filter=${encodeURIComponent('rule:violated')}`}
      title={t('showViolators', { name: rule.name })}
      className="rounded-sm hover:underline"
    >
      <StateBadge tone={rule.hard ? 'error' : 'warning'}>{t('violators', { count: rule.violators.count })}</StateBadge>
    </Link>
  );
}
