'use client';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button';
import { IconButton } from './icon-button';

/** Copies a text. With a label it is a small button; without, an icon beside a value. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useTranslations('ui');
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 1500);
    });
  };
  const icon = copied ? <Check className="text-ok" /> : <Copy />;
  if (label) {
    return (
      <Button size="sm" icon={icon} onClick={copy}>
        {copied ? t('copied') : label}
      </Button>
    );
  }
  return <IconButton label={copied ? t('copied') : t('copy')} icon={icon} onClick={copy} className="size-6 text-muted" />;
}
