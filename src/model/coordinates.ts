import { covers, DIMENSIONS, type Dimension } from './dimension.ts';

/** What words fix of a figure: some dimensions, the others open. */
export type Reading = { readonly [D in Dimension]?: string };

/** What a figure is: every dimension has a member (`合计` where nothing narrows it). */
export type Coordinates = { readonly [D in Dimension]: string };

/** One string per coordinate, for maps; `omit` leaves dimensions out. */
export function coordinateKey(at: Coordinates, omit?: readonly Dimension[]): string {
  let key = '';
  for (const dimension of DIMENSIONS) key += omit?.includes(dimension) ? '|' : `${at[dimension]}|`;
  return key;
}

/** True where `upper` covers `lower` in every dimension. */
export function coversAll(upper: Coordinates, lower: Coordinates): boolean {
  return DIMENSIONS.every((dimension) => covers(dimension, upper[dimension], lower[dimension]));
}

/** Two coordinates that no figure can belong to at once: in some dimension neither member covers the other. */
export function exclusive(a: Coordinates, b: Coordinates): boolean {
  return DIMENSIONS.some(
    (dimension) => !covers(dimension, a[dimension], b[dimension]) && !covers(dimension, b[dimension], a[dimension]),
  );
}

export const differing = (a: Coordinates, b: Coordinates): Dimension[] =>
  DIMENSIONS.filter((dimension) => a[dimension] !== b[dimension]);
