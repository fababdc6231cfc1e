import type { Problem } from '../../model/problem.ts';
import { coveredFigures } from './covered.ts';
import { finerThanCents } from './decimals.ts';
import type { Ground } from './ground.ts';
import { hiddenAmounts } from './hidden.ts';
import { otherFiles } from './links.ts';
import { missingSheets } from './missing-sheet.ts';
import { overlaps } from './overlap.ts';
import { sheetsOfText } from './sheet-of-text.ts';
import { shortRanges } from './short-range.ts';
import { staleValues } from './stale.ts';
import { textFigures } from './text-figure.ts';
import { twoUnits } from './two-units.ts';
import { typedOver } from './typed-over.ts';

/**
 * How a workbook is made, where that can make its figures wrong. Of several at one cell the first is said: the more telling stands
 * further up.
 */
const RULES: readonly ((ground: Ground) => Problem[])[] = [
  twoUnits,
  overlaps,
  shortRanges,
  staleValues,
  typedOver,
  textFigures,
  coveredFigures,
  hiddenAmounts,
  finerThanCents,
  otherFiles,
  sheetsOfText,
  missingSheets,
];

export const workbookHygiene = (ground: Ground): Problem[] => RULES.flatMap((rule) => rule(ground));
