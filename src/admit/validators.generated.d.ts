import type { ErrorObject } from 'ajv';

type Validate = { (value: unknown): boolean; errors?: readonly ErrorObject[] | null };

export const report: Validate;
export const lexicon: Validate;
export const config: Validate;
export const baseline: Validate;

/** Which keys may stand where in each kind of document, `*` for any item of a list. */
export const keys: {
  readonly [kind in 'report' | 'lexicon' | 'config' | 'baseline']: { readonly [path: string]: readonly string[] };
};
