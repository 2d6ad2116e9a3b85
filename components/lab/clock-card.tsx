'use client';
import { Pause, Play, SkipForward } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { useChangeClock } from '@/lib/api/queries/lab';
import type { lab } from '@/lib/api/schemas/lab';
import { hearPoolTime, usePoolNow } from '../live/pool-clock';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { SegmentedControl } from '../ui/segmented-control';
import { useFormat } from '../ui/use-format';
import { useComplain } from './use-complain';

const speeds = ['1', '5', '10', '60', '300', '600'] as const;
const steps = [60_000, 3_600_000, 86_400_000];

/** Pause, speed up and step the fleet's time. */
export function ClockCard({ clock }: { clock: z.infer<typeof lab>['clock'] }) {
  const t = useTranslations('lab.clock');
  const format = useFormat();
  const now = usePoolNow();
  const change = useChangeClock();
  const complain = useComplain();
  const set = (body: Parameters<typeof change.mutate>[0]) => change.mutate(body, { onError: complain });
  const stepping = change.isPending && change.variables?.advanceMs ? change.variables.advanceMs : null;
  const isSlow = !clock.paused && clock.achievedSpeed < clock.speed * 0.9;
  useEffect(() => {
    hearPoolTime({ atMs: Date.parse(clock.now), speed: clock.speed, paused: clock.paused, simulated: true });
  }, [clock]);
  return (
    <Card title={t('title')}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="font-medium text-xl" suppressHydrationWarning>
          {format.dateTime(now)}
        </div>
        <Button writes icon={clock.paused ? <Play /> : <Pause />} onClick={() => set({ paused: !clock.paused })}>
          {clock.paused ? t('resume') : t('pause')}
        </Button>
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="flex items-center gap-2">
          <span className="text-muted">{t('speed')}</span>
          <SegmentedControl
            label={t('speed')}
            value={speeds.find((speed) => Number(speed) === clock.speed) ?? '1'}
            onChange={(speed) => set({ speed: Number(speed), paused: false })}
            segments={speeds.map((speed) => ({ value: speed, label: `${speed}×` }))}
          />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-muted">{t('step')}</span>
          {steps.map((advanceMs) => (
            <Button
              key={advanceMs}
              size="sm"
              writes
              icon={<SkipForward />}
              loading={stepping === advanceMs}
              onClick={() => set({ advanceMs })}
            >
              {format.duration(advanceMs)}
            </Button>
          ))}
        </div>
      </div>
      <p className="mt-3 text-muted">{isSlow ? t('slow', { speed: clock.achievedSpeed }) : t('hint')}</p>
    </Card>
  );
}
