import { describe, expect, test } from 'vitest';
import { makeGuest } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { makeRule } from '@/lib/testing/make-rule';
import { LoadBoard } from '../metrics/load-board';
import type { Guest } from '../model/guest';
import type { Host } from '../model/infrastructure';
import type { Rule } from '../model/rule';
import { PlacementIndex } from '../scheduler/placement-index';
import { repairMoves } from './repair-moves';

const GIB = 2 ** 30;
const guest = (id: string, on: string) => makeGuest({ id, on, spec: { tags: ['web'] } });
const hosts = (...ids: string[]) => ids.map((id) => makeHost({ id }));

function repair(rules: readonly Rule[], at: readonly Guest[], on: readonly Host[]) {
  const index = new PlacementIndex(makeInventory({ hosts: on, guests: at, rules }), new LoadBoard());
  const { moves, stuck } = repairMoves(index, rules, { kind: 'plan', id: null });
  return {
    moves: moves.map((move) => `${move.guest.id} ${move.fromHostId} to ${move.toHostId}`),
    stuck: stuck.map((each) => each.guest.id),
  };
}

const apart = makeRule({ relation: 'apart', guests: { tags: ['web'] } });

describe('broken rules', () => {
  test('are repaired by moves that see each other', () => {
    const at = [guest('a', 'h1'), guest('b', 'h1'), guest('c', 'h1')];
    const { moves, stuck } = repair([apart], at, hosts('h1', 'h2', 'h3'));
    expect(stuck).toEqual([]);
    expect(moves.map((move) => move.slice(-2)).sort()).toEqual(['h2', 'h3']);
  });

  test('name the guest that has nowhere to go', () => {
    expect(repair([apart], [guest('a', 'h1'), guest('b', 'h1')], hosts('h1'))).toEqual({ moves: [], stuck: ['a'] });
  });

  test('do not fill a host beyond what it has', () => {
    const full = makeGuest({ id: 'big', on: 'h2', spec: { memoryBytes: 62 * GIB } });
    expect(repair([apart], [guest('a', 'h1'), guest('b', 'h1'), full], hosts('h1', 'h2'))).toEqual({ moves: [], stuck: ['a'] });
  });

  test('that are soft are repaired too where there is room', () => {
    const soft = makeRule({ relation: 'apart', hard: false, guests: { tags: ['web'] } });
    const { moves } = repair([soft], [guest('a', 'h1'), guest('b', 'h1')], hosts('h1', 'h2'));
    expect(moves).toEqual(['a h1 to h2']);
  });
});
