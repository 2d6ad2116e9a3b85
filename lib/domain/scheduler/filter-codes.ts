import { type FilterName, filterNames } from '../model/decision';

/** Place of each filter in filterNames, counted from 1; 0 stands for no refusal. */
export const codeOfFilter: Readonly<Record<FilterName, number>> = Object.fromEntries(filterNames.map((name, i) => [name, i + 1])) as Record<
  FilterName,
  number
>; // fromEntries forgets the keys that filterNames gave it

/** Filters up to this one only look at what a host is, and not at what is on it or is stored. */
const lastFixedCode = codeOfFilter.networks;

export const isFixedCode = (code: number): boolean => code > 0 && code <= lastFixedCode;
export const isFixedFilter = (name: FilterName): boolean => isFixedCode(codeOfFilter[name]);
