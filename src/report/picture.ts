/** placeholder */
export type Picture = { readonly x: 1 };
