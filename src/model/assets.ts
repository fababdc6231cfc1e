import type { Located } from './place.ts';

/** 国有资产占用 as lists: how many vehicles an office has. What it says in sentences is running text. */
export type Assets = {
  readonly vehicles: readonly { readonly name: Located<string>; readonly count: Located<string> }[];
};
