import { push } from '../model/multimap.ts';
import type { Table } from '../model/table.ts';

/**
 * A department and its own office of one name, each with its set of tables: 编制部门： and 编制单位： before it, or 131 and 131001. Told where
 * one table is there with both; what else bears the same word or code is the office's, too.
 * @param alike the tables of each title
 * @param named whose each is, where it is the department's by name
 */
export function ownOffices(
  alike: Iterable<readonly Table[]>,
  tables: readonly Table[],
  named: (table: Table) => string | undefined,
): ReadonlySet<Table> {
  const told = new Set<string>();
  for (const group of alike) {
    const byName = new Map<string, Table[]>();
    for (const table of group) {
      const name = table.department && named(table);
      if (name !== undefined) push(byName, name, table);
    }
    for (const [name, same] of byName) {
      const codes = same.flatMap(({ department }) => department?.code ?? []);
      const whole = codes.reduce<string | undefined>(
        (a, b) => (a === undefined || b.length < a.length ? b : a),
        undefined,
      );
      for (const code of codes)
        if (whole !== undefined && code.length > whole.length && code.startsWith(whole)) told.add(`${name} ${code}`);
      const leads = same.map(leadOf);
      if (leads.includes('部门') && leads.includes('单位')) told.add(`${name} 单位`);
    }
  }
  if (told.size === 0) return NONE;
  const isTold = (table: Table): boolean => {
    const name = named(table);
    const code = table.department?.code;
    // Of bodies that have codes those tell.
    return told.has(`${name} ${code}`) || (code === undefined && told.has(`${name} ${leadOf(table)}`));
  };
  return new Set(tables.filter((table) => table.department && isTold(table)));
}

const NONE: ReadonlySet<Table> = new Set();

function leadOf({ department }: Table): '部门' | '单位' | undefined {
  const lead = department?.lead ?? '';
  const isOffice = lead.includes('单位');
  if (isOffice === lead.includes('部门')) return undefined;
  return isOffice ? '单位' : '部门';
}
