import { describe, expect, it } from 'vitest';
import { makeHost } from '@/lib/testing/make-host';
import { declareAfterMs, detectedStatus, detectHost, type HostCategory, type HostSituation } from './detect-host';

const now = Date.parse('2026-11-22T12:00:00.000Z');
const secondMs = 1_000;
const beats = null;

interface Case {
  readonly silentSeconds: number | null;
  readonly storageSilentSeconds?: number | null;
  readonly power?: 'on' | 'off' | 'unknown';
  readonly before?: HostSituation['before'];
  readonly isMeantOff?: boolean;
}

function situation({
  silentSeconds,
  storageSilentSeconds = silentSeconds,
  power = 'on',
  before = 'up',
  isMeantOff = false,
}: Case): HostSituation {
  const at = (seconds: number | null) => (seconds === null ? beats : now - seconds * secondMs);
  return { now, before, isMeantOff, signals: { heartbeatAt: at(silentSeconds), storageHeartbeatAt: at(storageSilentSeconds), power } };
}

describe('detectHost', () => {
  it.each<[string, Case, HostCategory]>([
    ['that sends heartbeats is up, whatever its BMC says', { silentSeconds: null, power: 'unknown' }, 'up'],
    ['that fell silent just now is only suspected', { silentSeconds: 0 }, 'suspect'],
    ['that is silent for less than the limit is suspected', { silentSeconds: 4.9 }, 'suspect'],
    ['without power is suspected first too', { silentSeconds: 2, power: 'off' }, 'suspect'],
    ['that is silent without power is down', { silentSeconds: 5, power: 'off' }, 'down'],
    ['that still writes to storage is isolated', { silentSeconds: 5, storageSilentSeconds: null }, 'isolated'],
    ['whose storage heartbeat stopped just now is isolated', { silentSeconds: 6, storageSilentSeconds: 1 }, 'isolated'],
    ['with power and no sign of life hangs', { silentSeconds: 5 }, 'hung'],
    ['whose power nobody knows counts as hung: it may run', { silentSeconds: 5, power: 'unknown' }, 'hung'],
    ['that hung and lost its power is down', { silentSeconds: 60, power: 'off', before: 'hung' }, 'down'],
    ['that was declared is not acquitted by time alone', { silentSeconds: 3, storageSilentSeconds: 9, before: 'hung' }, 'hung'],
    ['that was down and has power again boots', { silentSeconds: 60, before: 'down' }, 'booting'],
    ['that was emptied and powered off is off', { silentSeconds: 1, power: 'off', isMeantOff: true }, 'off'],
    ['that was meant off and is silent with power is no different from others', { silentSeconds: 9, isMeantOff: true }, 'hung'],
    ['that was off and is woken boots', { silentSeconds: 60, before: 'off' }, 'booting'],
  ])('a host %s', (_, parts, category) => expect(detectHost(situation(parts))).toBe(category));
});

describe('the status of a host', () => {
  const host = makeHost();
  const seen = (parts: Case, of = host) => detectedStatus(of, situation({ ...parts, before: of.status.state }));

  it('stays the same value while nothing changes', () => expect(seen({ silentSeconds: null })).toBe(host.status));

  it('says since when heartbeats are missed, from the first that was due', () => {
    expect(seen({ silentSeconds: 0.5 })).toBe(host.status);
    expect(seen({ silentSeconds: 2 })).toMatchObject({ state: 'up', suspectSince: new Date(now - secondMs).toISOString() });
  });

  it('keeps that until it answers again', () => {
    const failed = { ...host, status: seen({ silentSeconds: declareAfterMs / secondMs, power: 'off' }) };
    expect(failed.status).toMatchObject({ state: 'down', since: new Date(now).toISOString(), suspectSince: expect.any(String) });
    expect(seen({ silentSeconds: 60 }, failed)).toBe(failed.status);
    expect(seen({ silentSeconds: null }, failed)).toMatchObject({ state: 'up', suspectSince: null });
  });
});
