import { EMPTY_NOTE, LABELS, STANDARD, type StandardSide } from '../blank/standard.ts';
import type { Form, FormPart, FormRows } from './form.ts';
import type { TableLayout } from './layout.ts';

const TOTAL = { name: '合计', first: true } as const;

/** The tables that a blank report is made of, to be filled from another report's figures. */
export const formsOf = (tables: readonly TableLayout[]): Form[] =>
  tables.map(({ key, number, title, sides }) => ({
    ...{ number, title, lead: '部门名称', without: EMPTY_NOTE },
    parts: Object.entries(sides).map(([side, printed]): FormPart => {
      const columns = Object.entries(printed);
      const isLabel = ([heading]: [string, string]): boolean => LABELS.includes(heading);
      return {
        ...(side !== '行' && { heading: side }),
        labels: columns.filter(isLabel).map(([, words]) => words),
        figures: columns.filter((column) => !isLabel(column)).map(([, words]) => words),
        rows: rowsOf(STANDARD[key]![side]!),
      };
    }),
  }));

function rowsOf({ filling, rows }: StandardSide): FormRows {
  switch (filling) {
    case 'items':
      return { names: rows.map(String) };
    case 'subjects':
      return { listed: 'function', total: TOTAL };
    case 'receipts':
      return { listed: 'receipt', total: TOTAL };
    case 'classes':
      return { listed: 'economic', beside: 'govEconomic', total: TOTAL };
    case 'units':
      return { listed: 'budgetUnit', total: { name: String(rows[0]), first: true } };
    case 'projects':
      return { listed: 'project' };
  }
}
