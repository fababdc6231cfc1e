/** placeholder */
export type Extract = { readonly x: 1 };
