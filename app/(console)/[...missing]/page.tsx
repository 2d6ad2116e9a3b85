import { notFound } from 'next/navigation';

/** Unknown addresses stay inside the shell, so that the menu and the search are at hand. */
export default function MissingPage() {
  notFound();
}
