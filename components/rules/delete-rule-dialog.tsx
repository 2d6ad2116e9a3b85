'use client';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useDeleteRule } from '@/lib/api/queries/rules';
import type { RuleInForce } from '@/lib/api/schemas/rules';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { useProblemToast } from '../vms/actions/use-problem-toast';

/** Asks before a rule goes; `rule` is null while nothing is asked. */
export function DeleteRuleDialog({ rule, onClose }: { rule: RuleInForce | null; onClose: () => void }) {
  const t = useTranslations('rules');
  const deed = useDeleteRule();
  const complain = useProblemToast();
  if (!rule) return null;
  const confirm = () =>
    deed.mutate(rule, {
      onSuccess: () => toast.success(t('deleted', { name: rule.name })),
      onError: complain,
      onSettled: onClose,
    });
  return (
    <ConfirmDialog
      open
      danger
      onOpenChange={(open) => !open && onClose()}
      title={t('deleteTitle', { name: rule.name })}
      confirmLabel={t('delete')}
      loading={deed.isPending}
      onConfirm={confirm}
    >
      <p>{t('deleteBody')}</p>
    </ConfirmDialog>
  );
}
