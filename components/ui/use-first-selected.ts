'use client';
import { useState } from 'react';

/** The chosen one of a list that changes by itself (answers of a search): the first, when what was chosen is gone. */
export function useFirstSelected(values: readonly string[]): [string, (value: string) => void] {
  const [chosen, choose] = useState('');
  return [values.includes(chosen) ? chosen : (values[0] ?? ''), choose];
}
