import { TextLink } from '../ui/text-link';
import { objectHref } from './object-href';

/** Name of an object as a link to its page; plain text for what has none, such as a deleted one. */
export function ObjectLink({ kind, id, name, className }: { kind: string; id: string; name: string; className?: string }) {
  const href = objectHref(kind, id, name);
  if (href === null) return <span className={className}>{name}</span>;
  return (
    <TextLink href={href} className={className} prefetch={false}>
      {name}
    </TextLink>
  );
}
