'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Zap } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useInjectFault } from '@/lib/api/queries/lab';
import type { FaultRequest } from '@/lib/api/schemas/lab';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { faultShapes } from './fault-kinds';
import { strikeAt } from './strike-at';
import { useComplain } from './use-complain';

/** Those whose effect the pool answers by itself; the others are in the form, where they can be told more. */
const quickKinds = [
  'host-crash',
  'host-hang',
  'host-isolated',
  'host-storage-lost',
  'link-down',
  'guest-crash',
  'guest-deleted',
  'load-peak',
  'storage-slow',
  'disk-failed',
] as const satisfies readonly FaultRequest['kind'][];

/** Breaks something with one press: where it strikes is chosen for what can be learnt from it. */
export function QuickFaults() {
  const t = useTranslations('lab.fault');
  const client = useQueryClient();
  const inject = useInjectFault();
  const complain = useComplain();
  const strike = useMutation({
    mutationFn: async (kind: FaultRequest['kind']) => {
      const struck = await strikeAt(kind, client);
      if (!struck) return void toast.error(t('nothingToStrike'));
      const { factor } = faultShapes[kind];
      await inject.mutateAsync({ kind, target: struck.id, ...(factor === null ? {} : { factor }) });
      toast.success(t('injected', { kind: t(`kind.${kind}`), target: struck.name }));
    },
    onError: complain,
  });
  return (
    <Card title={t('quick')}>
      <p className="mb-2 text-muted">{t('quickHint')}</p>
      <div className="flex flex-wrap gap-2">
        {quickKinds.map((kind) => (
          <Button
            key={kind}
            size="sm"
            writes
            icon={<Zap />}
            title={t(`explain.${kind}`)}
            loading={strike.isPending && strike.variables === kind}
            onClick={() => strike.mutate(kind)}
          >
            {t(`kind.${kind}`)}
          </Button>
        ))}
      </div>
    </Card>
  );
}
