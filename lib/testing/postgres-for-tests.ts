import type { TestProject } from 'vitest/node';
import { makeThrowAwayFolder, removeThrowAwayFolder } from '@/lib/postgres/throw-away-folder';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the database servers of this test run live; see test-database.ts. */
    postgresFolder: string;
  }
}

/** Once per test run: a folder for database servers, which the first test that needs one starts, and their end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await makeThrowAwayFolder();
  project.provide('postgresFolder', folder);
  return () => removeThrowAwayFolder(folder);
}
