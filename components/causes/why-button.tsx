'use client';
import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { CausesDialog } from './causes-dialog';

/** Opens the chain of causes behind an event, a task, a decision, a plan (by id) or a change (by revision). */
export function WhyButton({ of, compact = false }: { of: string; compact?: boolean }) {
  const t = useTranslations('causes');
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  return (
    <>
      {compact ? (
        <IconButton label={t('why')} icon={<CircleHelp />} onClick={show} />
      ) : (
        <Button size="sm" icon={<CircleHelp />} onClick={show}>
          {t('why')}
        </Button>
      )}
      {open && <CausesDialog of={of} onClose={() => setOpen(false)} />}
    </>
  );
}
