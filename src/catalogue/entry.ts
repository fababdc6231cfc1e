import type { Example } from '../examples.ts';
import type { Severity } from '../model/finding.ts';

/** A code that can be printed. Codes are permanent: never reused, never renumbered. */
export type Entry = {
  readonly code: string;
  readonly severity: Severity;
  readonly title: { readonly zh: string; readonly en: string };
  readonly why: { readonly zh: string; readonly en: string };
  readonly remedy: { readonly zh: string; readonly en: string };
  /** The rule, law or formula it rests on. */
  readonly basis: string;
  readonly example: Example;
};

/** The base report with edits, and the text the trouble is at. */
export const edit = (
  change: readonly (readonly [string, string])[],
  under: string,
  rest: Partial<Example> = {},
): Example => ({
  change,
  under,
  ...rest,
});

export const DESIGN_READ = '本工具的输入约定';
