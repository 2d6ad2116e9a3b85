import { stringify } from 'yaml';

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value | undefined };
type Fields = { readonly [key: string]: Value | undefined };

export const requestFormats = ['yaml', 'json', 'hcl', 'curl'] as const;
export type RequestFormat = (typeof requestFormats)[number];

const isFields = (value: Value | undefined): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const toJson = (request: Fields): string => JSON.stringify(request, null, 2);

/** HCL reads ${ and %{ in a quoted text as templates, and doubles the sign to mean the sign. */
const quote = (text: string): string => JSON.stringify(text).replaceAll(/([$%])\{/g, '$1$1{');

const hclValue = (value: Value): string => {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(hclValue).join(', ')}]`;
  return JSON.stringify(value);
};

/** Attributes first, then a block per object; a list of objects is a block each. */
const hclBody = (fields: Fields, indent: string): string[] => {
  const entries = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  const blocksOf = (value: Value): Fields[] => (Array.isArray(value) ? value.filter(isFields) : isFields(value) ? [value] : []);
  const attributes = entries.filter(([, value]) => blocksOf(value).length === 0);
  const width = Math.max(0, ...attributes.map(([key]) => key.length));
  const blocks = entries.flatMap(([key, value]) =>
    blocksOf(value).map((block) => [`${indent}${key} {`, ...hclBody(block, `${indent}  `), `${indent}}`]),
  );
  return [...attributes.map(([key, value]) => `${indent}${key.padEnd(width)} = ${hclValue(value)}`), ...blocks.flat()];
};

const toHcl = ({ name, ...fields }: Fields): string => [`vm ${quote(String(name ?? ''))} {`, ...hclBody(fields, '  '), '}'].join('\n');

/** A shell's single quotes keep everything but themselves. */
const shellQuote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const toCurl = (request: Fields, url: string): string =>
  [`curl -X POST ${shellQuote(url)} \\`, "  -H 'content-type: application/json' \\", `  -d ${shellQuote(toJson(request))}`].join('\n');

/** The same request as a person would write it in one of the formats; `url` is where curl sends it. */
export const formatRequest = (request: Fields, format: RequestFormat, url: string): string => {
  switch (format) {
    case 'yaml':
      return stringify(request, { lineWidth: 0 }).trimEnd();
    case 'json':
      return toJson(request);
    case 'hcl':
      return toHcl(request);
    case 'curl':
      return toCurl(request, url);
  }
};
