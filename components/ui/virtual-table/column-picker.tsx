'use client';
import { Columns3 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../button';
import { Menu, MenuCheck, MenuItem, MenuSeparator } from '../menu';
import type { Column } from './column';
import { useColumnLayout } from './use-column-layout';

/** Button that shows and hides the columns of the table with this id. */
export function ColumnPicker<Row>({ tableId, columns }: { tableId: string; columns: readonly Column<Row>[] }) {
  const t = useTranslations('ui.table');
  const { layout, setLayout, isChanged } = useColumnLayout(tableId, columns);
  const show = (id: string, shown: boolean) =>
    setLayout({ ...layout, hidden: shown ? layout.hidden.filter((other) => other !== id) : [...layout.hidden, id] });
  return (
    <Menu
      trigger={
        <Button icon={<Columns3 />} title={t('columnsHint')}>
          {t('columns')}
        </Button>
      }
    >
      {columns
        .filter((column) => !column.required)
        .map((column) => (
          <MenuCheck key={column.id} checked={!layout.hidden.includes(column.id)} onChange={(shown) => show(column.id, shown)}>
            {column.header}
          </MenuCheck>
        ))}
      <MenuSeparator />
      <MenuItem disabledReason={null} onSelect={() => isChanged && setLayout(null)}>
        {t('resetColumns')}
      </MenuItem>
    </Menu>
  );
}
