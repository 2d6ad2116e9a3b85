import { describe, expect, it } from 'vitest';
import { type KeyBinding, KeyLayers, nameOfPress } from './key-layers';

const press = (key: string, more: Partial<Parameters<typeof nameOfPress>[0]> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
const binding = (keys: string, label = keys): KeyBinding => ({ keys, label, group: 'general', run: () => undefined });
const layersWith = (...keys: string[]) => {
  const layers = new KeyLayers();
  layers.add(keys.map((each) => binding(each)));
  return layers;
};

describe('the name of a key press', () => {
  it.each([
    [press('k', { ctrlKey: true }), 'Mod+k'],
    [press('k', { metaKey: true }), 'Mod+k'],
    [press('X', { shiftKey: true }), 'Shift+x'],
    [press('?', { shiftKey: true }), '?'],
    [press(' '), 'Space'],
    [press('Enter', { shiftKey: true }), 'Shift+Enter'],
  ])('reads as in the help: %o', (pressed, name) => expect(nameOfPress(pressed)).toBe(name));
});

describe('keys in force', () => {
  it('find a single key', () => expect(layersWith('j').press(press('j'), 0)?.keys).toBe('j'));
  it('find a sequence typed soon enough', () => {
    const layers = layersWith('g h', 'h');
    expect(layers.press(press('g'), 0)).toBeNull();
    expect(layers.press(press('h'), 500)?.keys).toBe('g h');
  });
  it('forget the beginning of a sequence after a second', () => {
    const layers = layersWith('g h', 'h');
    layers.press(press('g'), 0);
    expect(layers.press(press('h'), 1500)?.keys).toBe('h');
  });
  it('let the newest layer win, and the older one return when it goes', () => {
    const layers = layersWith('c');
    const leave = layers.add([binding('c', 'newer')]);
    expect(layers.press(press('c'), 0)?.label).toBe('newer');
    leave();
    expect(layers.press(press('c'), 0)?.label).toBe('c');
  });
});
