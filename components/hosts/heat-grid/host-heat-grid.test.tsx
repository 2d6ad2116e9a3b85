// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'use-intl';
import { afterEach, expect, test, vi } from 'vitest';
import { messages } from '@/lib/i18n/messages';
import { makeGridHost } from '@/lib/testing/make-grid-host';
import { HostHeatGrid } from './host-heat-grid';

afterEach(cleanup);

const hostsNamed = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    makeGridHost({ id: `host-${index}`, name: `host-${index}`, rack: `r${Math.floor(index / 40)}` }),
  );

function show(items: ReturnType<typeof makeGridHost>[]) {
  const onSelect = vi.fn();
  render(
    <IntlProvider locale="en" messages={messages.en} timeZone="UTC">
      <HostHeatGrid grid={items} metric="cpu" sort="name" selectedId={null} onSelect={onSelect} />
    </IntlProvider>,
  );
  return onSelect;
}

test('each host is told in words, also one that is down', () => {
  show([makeGridHost({ name: 'calm', cpu: 0.07, guests: 1 }), makeGridHost({ id: 'host-2', name: 'dead', state: 'down' })]);
  expect(screen.getByRole('button', { name: 'calm: Up, CPU 7%, 1 VM' })).toBeDefined();
  expect(screen.getByRole('button', { name: 'dead: Down, CPU –, 10 VMs' })).toBeDefined();
});

test('the grid is one tab stop, arrow keys walk, Enter looks at the host', async () => {
  const onSelect = show(hostsNamed(60));
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}{Enter}');
  expect(onSelect).toHaveBeenCalledExactlyOnceWith('host-1');
  await userEvent.tab();
  expect(document.activeElement).toBe(document.body);
});

test('beyond 400 hosts a rack is a line that opens to its hosts', async () => {
  show(hostsNamed(440));
  expect(screen.getAllByRole('button')).toHaveLength(11);
  await userEvent.click(screen.getByRole('button', { name: /r3/ }));
  expect(screen.getByRole('button', { name: /^host-120: Up/ })).toBeDefined();
});
