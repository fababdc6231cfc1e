import type { Finding, Related } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { ExtractCell, ExtractRow, TableExtract } from '../extract.ts';
import type { Pen } from '../style.ts';

/** Units, and totals that differ by one amount, that a table shows. */
const UNITS = 24;
const TOTALS = 6;

/** BAT003: what the department states beside what its units do, each figure from a report of its own; nothing of other findings. */
export function tableOfUnits({ code, arithmetic, data, unit }: Finding, { say }: Pen): TableExtract | undefined {
  const [first] = arithmetic;
  const [total] = first?.operands ?? [];
  if (code !== 'BAT003' || !first || !total) return undefined;
  const shown = arithmetic.slice(0, TOTALS);
  // 甲局 › 支出合计: the name of the office stands before what every total is called.
  const before = Math.max(0, total.label.length - String(data['what']).length);
  const columns = shown.map(({ operands }) => ({ heading: operands[0]!.label.slice(before), letter: '' }));
  const rows = new Map<string, { readonly label: string; readonly cells: (ExtractCell | null)[] }>();
  for (const [column, { operands }] of shown.entries())
    for (const [at, one] of operands.entries()) {
      const label = at === 0 ? say('部门', 'Department') : nameOf(one, columns[column]!.heading);
      const key = at === 0 ? '' : `${label}\0${bookOf(one.place)}`;
      const row = rows.get(key) ?? { label, cells: shown.map(() => null) };
      const role = at === 0 && column === 0 ? 'found' : 'operand';
      row.cells[column] = { raw: one.raw, at: one.place, role };
      rows.set(key, row);
    }
  const [head, ...units] = [...rows.values()].map(({ label, cells }) => ({ number: '', label, cells }));
  const skipped = units.length - UNITS;
  const sums: ExtractRow = {
    number: '',
    label: say('各单位相加', 'Sum of the units'),
    cells: shown.map(({ computed }) => ({ raw: computed })),
  };
  return {
    table: say('部门与各单位', 'The department and its units'),
    unit: unit ?? '',
    narrowed: arithmetic.length - shown.length,
    columns,
    rows: [head!, ...units.slice(0, UNITS), ...(skipped > 0 ? [{ skipped }] : []), sums],
  };
}

/** A report that does not say whose it is goes by its file. */
function nameOf({ label, place }: Related, heading: string): string {
  const name = label.endsWith(heading) ? label.slice(0, label.length - heading.length).replace(/ › $/u, '') : '';
  return name === '' ? place.path.split(/[\\/]/u).at(-1)! : name;
}

const bookOf = (place: Place): string => ('sheet' in place ? `${place.path} ${place.sheet}` : place.path);
