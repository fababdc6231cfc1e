import type { ErrorObject } from 'ajv';

type Validate = { (value: unknown): boolean; errors?: readonly ErrorObject[] | null };

export const report: Validate;
export const lexicon: Validate;
export const config: Validate;
