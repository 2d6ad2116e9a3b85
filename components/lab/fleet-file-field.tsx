'use client';
import type { DragEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Textarea } from '../ui/input';

/** Text of a file: chosen, dropped or pasted. */
export function FleetFileField({
  accept,
  text,
  onText,
  ...field
}: {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
  accept: string;
  text: string;
  onText: (text: string) => void;
}) {
  const t = useTranslations('lab.import');
  const read = (file: File | undefined) => void file?.text().then(onText);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    read(event.dataTransfer.files[0]);
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Textarea
        {...field}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        placeholder={t('dropHere')}
        spellCheck={false}
        className="min-h-28 font-mono text-xs"
      />
      <input
        type="file"
        aria-label={t('chooseFile')}
        accept={accept}
        onChange={(event) => read(event.target.files?.[0])}
        className="text-muted text-xs file:mr-2 file:h-7 file:rounded-md file:border file:border-line file:bg-raised file:px-2 file:text-text file:text-xs"
      />
    </div>
  );
}
