'use client';
import { useTranslations } from 'use-intl';
import { useUnitFormat } from '@/components/charts/use-unit-format';
import { MeterBar, toneOfShare } from '@/components/ui/meter-bar';
import type { Tone } from '@/components/ui/tone';
import { useFormat } from '@/components/ui/use-format';
import type { HostDetail, HostLoad } from '@/lib/api/schemas/hosts';

/** What is left of a host: measured and promised, with the part that is kept for failures, and how much its VMs suffer. */
export function HostGauges({ host }: { host: HostDetail }) {
  const t = useTranslations('hosts.gauge');
  const format = useFormat();
  const { load, limits, promised, capacity } = host;
  const left = (limit: number, used: number) => Math.max(0, limit - used);
  const wholeBytes = capacity.memoryBytes;
  return (
    <div className="grid gap-3">
      {load ? <LoadGauges host={host} load={load} /> : <p className="text-muted">{t('silent')}</p>}
      <Gauge
        name={t('vcpus')}
        share={promised.vcpus / Math.max(1, limits.vcpus)}
        detail={t('vcpusDetail', {
          used: promised.vcpus,
          total: Math.floor(limits.vcpus),
          free: Math.floor(left(limits.vcpus, promised.vcpus)),
        })}
      />
      <Gauge
        name={t('promisedMemory')}
        share={promised.memoryBytes / Math.max(1, limits.memoryBytes)}
        detail={t('promisedMemoryDetail', {
          used: format.bytes(promised.memoryBytes),
          total: format.bytes(limits.memoryBytes),
          free: format.bytes(left(limits.memoryBytes, promised.memoryBytes)),
        })}
      />
      <Gauge
        name={t('reserve')}
        share={limits.haReserveBytes / wholeBytes}
        tone="off"
        detail={t('reserveDetail', { reserve: format.bytes(limits.haReserveBytes), total: format.bytes(wholeBytes) })}
      />
      {load && <Contention host={host} load={load} />}
    </div>
  );
}

function LoadGauges({ host, load }: { host: HostDetail; load: HostLoad }) {
  const t = useTranslations('hosts.gauge');
  const format = useFormat();
  const { cores, memoryBytes } = host.capacity;
  return (
    <>
      <Gauge
        name={t('cpu')}
        share={load.cpu}
        detail={t('cpuDetail', { used: format.number(load.cpu * cores, 1), total: format.number(cores) })}
      />
      <Gauge
        name={t('memory')}
        share={load.memory}
        detail={t('memoryDetail', { used: format.bytes(load.memory * memoryBytes), total: format.bytes(memoryBytes) })}
      />
    </>
  );
}

/** From 5 % of waiting on people notice; from 10 % they complain (the thresholds that vSphere administrators use for ready time). */
const readyTone = (ready: number): Tone => (ready >= 0.1 ? 'error' : ready >= 0.05 ? 'warning' : 'ok');

function Contention({ host, load }: { host: HostDetail; load: HostLoad }) {
  const t = useTranslations('hosts.gauge');
  const format = useFormat();
  const write = useUnitFormat();
  const takenBytes = load.balloonedBytes + load.swappedBytes;
  return (
    <>
      <Gauge name={t('ready')} share={load.ready} tone={readyTone(load.ready)} detail={t('readyDetail')} />
      <Gauge
        name={t('reclaimed')}
        share={takenBytes / host.capacity.memoryBytes}
        tone={load.swappedBytes > 0 ? 'error' : takenBytes > 0 ? 'warning' : 'ok'}
        detail={t('reclaimedDetail', { ballooned: format.bytes(load.balloonedBytes), swapped: format.bytes(load.swappedBytes) })}
      />
      <p className="flex justify-between">
        <span>{t('latency')}</span>
        <span className="font-medium">{write(load.diskLatencyMs, 'ms')}</span>
      </p>
    </>
  );
}

function Gauge({ name, share, detail, tone }: { name: string; share: number; detail: string; tone?: Tone }) {
  const format = useFormat();
  const shown = format.percent(share);
  return (
    <div>
      <p className="flex justify-between gap-2">
        <span>{name}</span>
        <span className="font-medium">{shown}</span>
      </p>
      <MeterBar share={share} label={`${name}: ${shown}`} tone={tone ?? toneOfShare(share)} className="my-1 h-2" />
      <p className="text-muted text-xs">{detail}</p>
    </div>
  );
}
