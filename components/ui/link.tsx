'use client';
// biome-ignore lint/style/noRestrictedImports: this is the one link that all others are made of
import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { hrefAt } from '@/lib/api/shown-moment';
import { useMoment } from '../past/use-moment';

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href'> & { readonly href: string };

/** A link within the console. It stays at the moment of the past that is shown, also in a tab of its own. */
export function Link({ href, ...rest }: LinkProps) {
  const moment = useMoment();
  return <NextLink href={moment === null ? href : hrefAt(href, moment)} {...rest} />;
}
