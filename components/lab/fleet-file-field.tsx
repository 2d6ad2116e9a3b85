'use client';
import { FolderOpen } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
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
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string | null>(null);
  const read = (file: File | undefined) => {
    if (!file) return;
    setName(file.name);
    void file.text().then(onText);
  };
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
      <div className="flex items-center gap-2">
        <Button size="sm" icon={<FolderOpen />} onClick={() => input.current?.click()}>
          {t('chooseFile')}
        </Button>
        {name && <span className="truncate text-muted text-xs">{name}</span>}
        <input ref={input} type="file" hidden accept={accept} onChange={(event) => read(event.target.files?.[0])} />
      </div>
    </div>
  );
}
