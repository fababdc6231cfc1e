import type { Finding } from '../model/finding.ts';
import { visible } from './escape.ts';
import type { Words } from './language.ts';

/** What a finding says: what is stated; what it should be; the gap. No blame. */
export type Say = (finding: Finding, data: (name: string) => string) => Words;

/** What findings of some codes say, by their code. */
export type Messages = { readonly [code: string]: Say };

export const figure = (finding: Finding): string => visible(finding.raw.trim()) || (finding.stated ?? '');
export const amount = (value: string | null, unit: string | null): string =>
  value === null ? '' : unit === '%' ? `${value}%` : `${value} ${unit ?? ''}`.trim();
