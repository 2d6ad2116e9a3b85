import { expect, it } from 'vitest';
import { makeGuest } from '@/lib/testing/make-guest';
import { dependencyCircle } from './dependency-circle';

const chain = (links: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(links).map(([id, dependsOn]) => [id, makeGuest({ id, spec: { dependsOn } })]));

it.each<[string, Record<string, string[]>, string, string[], string[] | null]>([
  ['nobody waits for itself in a chain', { web: [], app: ['db'], db: [] }, 'web', ['app'], null],
  ['a guest that waits for itself', { web: [] }, 'web', ['web'], ['web', 'web']],
  ['two that wait for each other', { web: ['db'], db: [] }, 'db', ['web'], ['db', 'web', 'db']],
  ['a longer way round', { web: ['app'], app: ['db'], db: [] }, 'db', ['web'], ['db', 'web', 'app', 'db']],
  ['a circle of others is not its own', { a: ['b'], b: ['a'], web: [] }, 'web', ['a'], null],
  ['guests that are gone are waited for by nobody', { web: [] }, 'web', ['gone'], null],
])('%s', (_, links, id, dependsOn, circle) => expect(dependencyCircle(chain(links), id, dependsOn)).toEqual(circle));
