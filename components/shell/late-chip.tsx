'use client';
import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLiveState } from '../live/live-state';
import { Tooltip } from '../ui/tooltip';
import { useFormat } from '../ui/use-format';

/** A short break is nobody's concern. */
const lateAfterMs = 5000;

/** "Data from 35 s ago", while the live connection is broken. */
export function LateChip() {
  const t = useTranslations('shell.live');
  const format = useFormat();
  const { connected, heardAtMs } = useLiveState();
  const [nowMs, setNowMs] = useState(0);
  useEffect(() => {
    if (connected || heardAtMs === null) return;
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [connected, heardAtMs]);
  if (connected || heardAtMs === null || nowMs - heardAtMs < lateAfterMs) return null;
  return (
    <Tooltip content={t('lateHint')} side="bottom">
      <button
        type="button"
        className="inline-flex h-6 items-center gap-1.5 whitespace-nowrap rounded-full bg-off-soft px-2 text-off text-xs"
      >
        <CloudOff className="size-3" aria-hidden />
        {t('late', { age: format.duration(nowMs - heardAtMs) })}
      </button>
    </Tooltip>
  );
}
