import type { Fill, Style } from '../workbook/exceljs.ts';

/** What the colours of a blank mean: to be typed, worked out, wrong. */
const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
export const INPUT = solid('FFFFFBE6');
export const FORMULA = solid('FFEDEDED');
export const WRONG = solid('FFFFC7CE');

/** Hides the zeros of what is worked out: an empty table is blank. */
export const HIDDEN_ZERO = '#,##0.00;-#,##0.00;';

/** Of conditional formats: Excel takes the background of a solid fill from `bgColor`. */
const turned = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', bgColor: { argb }, fgColor: { argb } });
export const RED: Partial<Style> = { fill: turned('FFFFC7CE'), font: { color: { argb: 'FF9C0006' }, bold: true } };
/** Of a row that stands above others. */
export const ABOVE: Partial<Style> = { fill: turned('FFEDEDED'), font: { bold: true } };
export const GREEN: Partial<Style> = { font: { color: { argb: 'FF1E6B34' } } };
