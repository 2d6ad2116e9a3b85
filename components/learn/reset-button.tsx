'use client';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useLoadScenario } from '@/lib/api/queries/lab';
import { ReplaceFleetDialog } from '../lab/replace-fleet-dialog';
import { useComplain } from '../lab/use-complain';
import { Button } from '../ui/button';

/** A fresh classroom, and every mission from the beginning. */
export function ResetButton({ onReset }: { onReset: () => void }) {
  const t = useTranslations('learn');
  const [isAsking, setAsking] = useState(false);
  const load = useLoadScenario();
  const complain = useComplain();
  const reset = () =>
    load.mutate(
      { scenario: 'classroom' },
      {
        onError: complain,
        onSuccess: () => {
          setAsking(false);
          onReset();
          toast.success(t('resetDone'));
        },
      },
    );
  return (
    <>
      <Button writes icon={<RotateCcw />} onClick={() => setAsking(true)}>
        {t('reset')}
      </Button>
      <ReplaceFleetDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('resetTitle')}
        confirmLabel={t('resetConfirm')}
        loading={load.isPending}
        onConfirm={reset}
      />
    </>
  );
}
