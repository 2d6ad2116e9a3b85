'use client';
import { useTranslations } from 'use-intl';
import { MeterBar } from '@/components/ui/meter-bar';
import { useFormat } from '@/components/ui/use-format';
import type { VmDetail } from '@/lib/api/schemas/vms';

/** How a VM fares right now. */
export function NowBars({ vm }: { vm: Pick<VmDetail, 'load' | 'spec'> }) {
  const t = useTranslations('vms.summary');
  const format = useFormat();
  if (!vm.load) return <p className="text-muted">{t('noLoad')}</p>;
  const { cpu, memory, ready, diskBytesPerSecond, networkBytesPerSecond } = vm.load;
  return (
    <div className="grid grid-cols-[4.5rem_1fr_auto] items-center gap-x-3 gap-y-2">
      <span className="text-muted">{t('cpu')}</span>
      <MeterBar share={cpu} label={`${t('cpu')}: ${format.percent(cpu)}`} />
      <span className="text-right">{format.percent(cpu, 0)}</span>
      <span className="text-muted">{t('memory')}</span>
      <MeterBar share={memory} label={`${t('memory')}: ${format.percent(memory)}`} />
      <span className="text-right">{format.bytes(memory * vm.spec.memoryBytes)}</span>
      <span className="text-muted">{t('disk')}</span>
      <span className="col-span-2 text-right">{format.bytesPerSecond(diskBytesPerSecond)}</span>
      <span className="text-muted">{t('net')}</span>
      <span className="col-span-2 text-right">{format.bytesPerSecond(networkBytesPerSecond)}</span>
      {ready >= 0.01 && <p className="col-span-3 text-warning text-xs">{t('cpuReady', { share: format.percent(ready) })}</p>}
    </div>
  );
}
