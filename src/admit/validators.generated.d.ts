import type { ErrorObject } from 'ajv';

export const validateReport: { (value: unknown): boolean; errors?: readonly ErrorObject[] | null };
