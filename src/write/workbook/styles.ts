import type { Alignment, Borders, Fill, Font, Style } from './exceljs.ts';

/** The look of an official table: Song type, thin lines, a title in bold black type. */
export const TITLE: Partial<Font> = { name: '黑体', size: 16, bold: true };
export const PLAIN: Partial<Font> = { name: '宋体', size: 11 };
export const BOLD: Partial<Font> = { name: '宋体', size: 11, bold: true };
export const LINK: Partial<Font> = { name: '宋体', size: 11, underline: true, color: { argb: 'FF1F4E9E' } };

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
export const LINES: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

export const CENTRE: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
export const RIGHT: Partial<Alignment> = { horizontal: 'right', vertical: 'middle' };
/** Of a line of its own, over whatever columns: it may run on over empty cells. */
export const ALONE: Partial<Alignment> = { horizontal: 'left', vertical: 'middle' };
export const left = (indent = 0): Partial<Alignment> => ({
  horizontal: 'left',
  vertical: 'middle',
  wrapText: true,
  ...(indent > 0 && { indent }),
});

/** What this program filled in. */
export const COMPUTED: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };

/** Cells of one look share one object: the package then writes it once, and looks it up instead of comparing. */
const SHARED = new Map<string, Partial<Style>>();

/** @param key tells looks apart */
export function shared(key: string, style: () => Partial<Style>): Partial<Style> {
  let found = SHARED.get(key);
  if (!found) {
    found = style();
    SHARED.set(key, found);
  }
  return found;
}
