'use client';
import './globals.css';

/** The last resort, when even the layout failed: nothing of the product can be relied on here, so it speaks both languages by itself. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" data-theme="system">
      <body>
        <main className="mx-auto max-w-md px-6 py-20">
          <h1 className="font-semibold text-xl">Onepool could not draw this page</h1>
          <p className="mt-2" lang="fr">
            Onepool n’a pas pu afficher cette page.
          </p>
          <button type="button" onClick={retry} className="mt-4 h-8 rounded-md bg-accent px-3 text-on-accent">
            Try again / Réessayer
          </button>
        </main>
      </body>
    </html>
  );
}
