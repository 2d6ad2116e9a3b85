// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { IntlProvider } from 'use-intl';
import { afterEach, expect, test, vi } from 'vitest';
import { TooltipProvider } from '@/components/ui/tooltip';
import { messages } from '@/lib/i18n/messages';
import { makeSeries } from '@/lib/testing/make-series';
import { ChartGroup } from './chart-cursor';
import { TimeSeriesChart } from './time-series-chart';

afterEach(cleanup);

const spec = { title: 'CPU', unit: 'share', series: [{ metric: 'cpu.used', label: 'Used', color: 'red' }] } as const;
const control = {
  range: { preset: '1h', zoom: null },
  yesterday: false,
  choose: vi.fn(),
  zoomTo: vi.fn(),
  zoomOut: vi.fn(),
  showYesterday: vi.fn(),
} as const;

function show(query: Partial<ComponentProps<typeof TimeSeriesChart>['query']>) {
  render(
    <IntlProvider locale="en" messages={messages.en} timeZone="UTC">
      <TooltipProvider>
        <ChartGroup>
          <TimeSeriesChart
            spec={spec}
            query={{ data: undefined, error: null, isPending: false, refetch: vi.fn(), ...query }}
            dayBefore={null}
            control={control}
          />
        </ChartGroup>
      </TooltipProvider>
    </IntlProvider>,
  );
}

test('the legend tells the newest value and the peak', () => {
  show({ data: makeSeries() });
  expect(screen.getByText('40% (peak 90%)')).toBeDefined();
});

test('every chart can be read as a table, newest first, gaps as dashes', async () => {
  show({ data: makeSeries() });
  await userEvent.click(screen.getByRole('button', { name: 'View as table' }));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  const cells = rows.map((row) =>
    within(row)
      .queryAllByRole('cell')
      .map((cell) => cell.textContent),
  );
  expect(cells.map((row) => row.slice(1))).toEqual([[], ['40%', '30%', '90%'], ['–', '–', '–'], ['20%', '10%', '50%']]);
});

test('a span without samples says so, and there is nothing to download', () => {
  const nothing = { average: [null], minimum: [null], maximum: [null] };
  show({ data: makeSeries({ times: [0], series: [{ metric: 'cpu.used', unit: 'share', ...nothing }] }) });
  expect(screen.getByText('Nothing was measured in this span.')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Download CSV' })).toHaveProperty('disabled', true);
});

test('an answer that is there stays when the next one fails', () => {
  show({ data: makeSeries(), error: new Error('the server is away') });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('without any answer a failure is told, with a way to try again', async () => {
  const refetch = vi.fn();
  show({ error: new Error('the server is away'), refetch });
  await userEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Try again' }));
  expect(refetch).toHaveBeenCalledOnce();
});
