import { describe, expect, it } from 'vitest';
import { type Fencing, isProvedDead, noFencing } from '../model/infrastructure';
import { backoffMs } from '../reconciler/backoff';
import { confirmedOff, type FencingSituation, fenceTimeoutMs, fencingFailed, nextFencing } from './fencing';

const now = Date.parse('2026-11-22T12:00:00.000Z');
const at = (ms: number) => new Date(now - ms).toISOString();
const fencing = (phase: Fencing['phase'], sinceMs = 0, attempts = phase === 'none' || phase === 'waiting' ? 0 : 1): Fencing => ({
  ...noFencing(at(sinceMs)),
  phase,
  attempts,
});

type Case = Partial<FencingSituation> & { readonly fencing: Fencing };
const next = (parts: Case) => nextFencing({ state: 'hung', power: 'on', isArmed: true, now, ...parts });

describe('nextFencing', () => {
  it.each<[string, Case, Fencing['phase']]>([
    ['begins to wait once the host is declared failed', { fencing: fencing('none') }, 'waiting'],
    ['goes on to cut the power', { fencing: fencing('waiting') }, 'fencing'],
    ['cuts nobody’s power while HA is not armed', { fencing: fencing('waiting'), isArmed: false }, 'waiting'],
    ['needs no cut where there is no power', { fencing: fencing('none'), state: 'down', power: 'off' }, 'proved-dead'],
    ['has done its work once the power is seen off', { fencing: fencing('fencing'), state: 'down', power: 'off' }, 'fenced'],
    ['waits for the power to go', { fencing: fencing('fencing', fenceTimeoutMs - 1) }, 'fencing'],
    ['fails when it does not go', { fencing: fencing('fencing', fenceTimeoutMs) }, 'failed'],
    ['pauses after a failure', { fencing: fencing('failed', backoffMs(1) - 1) }, 'failed'],
    ['tries again after the pause', { fencing: fencing('failed', backoffMs(1)) }, 'fencing'],
    ['does not try again once HA is disarmed', { fencing: fencing('failed', backoffMs(1)), isArmed: false }, 'failed'],
    [
      'takes a failed host that loses its power by itself as dead',
      { fencing: fencing('failed'), state: 'down', power: 'off' },
      'proved-dead',
    ],
    ['is not undone while the host boots', { fencing: fencing('fenced'), state: 'down', power: 'on' }, 'fenced'],
    ['is over when the host answers', { fencing: fencing('fenced'), state: 'up' }, 'none'],
    ['is given up when the host answers in time', { fencing: fencing('fencing'), state: 'up' }, 'none'],
    ['has nothing to do with a host that was powered off', { fencing: fencing('none'), state: 'off', power: 'off' }, 'none'],
  ])('%s', (_, parts, phase) => expect(next(parts).phase).toBe(phase));

  it('answers the same value when nothing changes', () => {
    const waiting = fencing('waiting');
    expect(next({ fencing: waiting, isArmed: false })).toBe(waiting);
  });

  it('counts attempts, and remembers when the first began', () => {
    const first = next({ fencing: fencing('waiting', 100) });
    const again = nextFencing({
      fencing: fencingFailed(first, 'bmc-unreachable', now),
      state: 'hung',
      power: 'unknown',
      isArmed: true,
      now: now + backoffMs(1),
    });
    expect(first).toMatchObject({ attempts: 1, startedAt: at(0), problem: null });
    expect(again).toMatchObject({ phase: 'fencing', attempts: 2, startedAt: at(0) });
  });

  it('lets guests start elsewhere only when nothing can run on the host any more', () => {
    const phases = ['none', 'waiting', 'fencing', 'fenced', 'proved-dead', 'failed'] as const;
    const dead = phases.filter((phase) => isProvedDead({ status: { fencing: fencing(phase) } } as Parameters<typeof isProvedDead>[0]));
    expect(dead).toEqual(['fenced', 'proved-dead']);
    expect(confirmedOff(fencing('failed'), now).phase).toBe('proved-dead');
  });
});
