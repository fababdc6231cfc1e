/** The door to the package that writes workbooks; it must never read one (its reader trusts what it is given). */

export type { Alignment, Borders, Cell, Fill, Font, Style, Worksheet } from 'exceljs';
export { Workbook } from 'exceljs';
