'use client';
import { CalendarRange, ZoomOut } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Switch } from '@/components/ui/switch';
import { CustomRangeForm } from './custom-range-form';
import { rangePresets } from './time-range';
import { useTimeLabel } from './use-time-label';
import type { TimeRangeControl } from './use-time-range';

/** Chooses the time range of all charts of the page. */
export function TimeRangeBar({ control, withDayBefore = true }: { control: TimeRangeControl; withDayBefore?: boolean }) {
  const t = useTranslations('charts.range');
  const { label } = useTimeLabel();
  const { preset, zoom } = control.range;
  const segments = rangePresets.map((value) => ({ value, label: t(value), ...(value === '5m' ? { title: t('live') } : {}) }));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SegmentedControl label={t('label')} value={preset} onChange={control.choose} segments={segments} />
      <Popover
        trigger={
          <Button size="sm" icon={<CalendarRange />}>
            {t('custom')}
          </Button>
        }
      >
        <CustomRangeForm zoom={zoom} onChoose={control.zoomTo} />
      </Popover>
      {zoom && (
        <>
          <span className="text-muted text-xs">{t('zoomed', { from: label(zoom.fromMs, 'full'), to: label(zoom.toMs, 'full') })}</span>
          <Button size="sm" icon={<ZoomOut />} onClick={control.zoomOut}>
            {t('zoomOut', { span: t(preset) })}
          </Button>
        </>
      )}
      {withDayBefore && (
        <Switch checked={control.yesterday} onCheckedChange={control.showYesterday}>
          <span title={t('yesterdayHint')} className="text-xs">
            {t('yesterday')}
          </span>
        </Switch>
      )}
    </div>
  );
}
