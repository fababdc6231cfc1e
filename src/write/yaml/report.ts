import type { Lexicon } from '../../lexicon/phrase.ts';
import { isUnit } from '../../model/money.ts';
import type { Report } from '../../model/report.ts';
import type { Table } from '../../model/table.ts';
import { narrative } from './narrative.ts';
import { officialTable, PURCHASES, writtenForm } from './official.ts';
import { type Remarks, tableRemarks } from './remarks.ts';
import { isPlainNumber, quoted } from './scalar.ts';
import { genericTable, type TableScope } from './table.ts';
import { writtenTargets } from './targets.ts';
import { commentLine, type Entry, flat, type Item, list, map, render, text, type Yaml } from './tree.ts';
import { placeName, type Words } from './words.ts';

export type Written = {
  readonly text: string;
  /** What was recognised and could not be written, as it is said in the comments. */
  readonly lost: readonly string[];
};

/**
 * A report as YAML. Its tables stand under official names where `named`, otherwise all in the order of the workbook in the generic
 * form.
 * @param lexicon the words the report was read by
 */
export function reportYaml(report: Report, lexicon: Lexicon, remarks: Remarks, words: Words, named: boolean): Written {
  const unit = commonUnit(report);
  const departments = ownDepartments(report);
  const official = new Map<string, Entry>();
  const others: Item[] = [];
  for (const table of report.tables) {
    const said = tableRemarks(table, remarks, words);
    const scope: TableScope = { lexicon, remarks: said, unit, department: departments.get(table) };
    const found = named ? officialTable(table, lexicon) : undefined;
    if (found === undefined || official.has(found.key)) {
      others.push({ value: genericTable(table, scope), above: said.above, apart: others.length > 0 });
      continue;
    }
    const { key } = found;
    const value = PURCHASES.includes(key) ? genericTable(table, scope) : writtenForm(found, scope);
    official.set(key, { key, value, above: said.above, apart: true });
  }
  const tables = [...official.values()].filter(({ key }) => !PURCHASES.includes(key));
  const purchases = [...official.values()].filter(({ key }) => PURCHASES.includes(key));
  const lost: string[] = [];
  const forms = (report.forms ?? []).map((form): Item => {
    const written = writtenTargets(form, unit, words);
    lost.push(...written.lost);
    return { value: written.value, above: [words.comesFrom(placeName(form.at)), ...written.lost] };
  });
  const left = [
    ...remarks.hiddenSheets.map(words.hiddenSheet),
    ...report.unchecked.map(({ what, at }) => words.unchecked(what, placeName(at))),
  ];
  const rest: Entry[] = others.length > 0 ? [{ key: '其他表', value: list(others), apart: tables.length > 0 }] : [];
  const value = map(
    ...headOf(report, unit, words),
    { key: '预算表', value: map(...tables, ...rest), apart: true },
    ...purchases,
    ...textOf(report, words),
    forms.length > 0 && { key: '绩效目标申报表', value: list(forms), apart: true },
  );
  const missed = remarks.figures.size + remarks.words.size > 0 ? [words.missed] : [];
  const head = [words.from(remarks.file, remarks.sha256), words.values, ...missed, ...left].map(commentLine);
  return { text: `${head.join('\n')}\n${render(value)}`, lost };
}

function headOf({ department, names = [], year }: Report, unit: string | undefined, words: Words): Entry[] {
  return [
    { key: '部门', value: text(department?.value ?? ''), behind: department ? undefined : words.noDepartment },
    ...(names.length > 0 ? [{ key: '部门别名', value: list(names.map((name) => ({ value: text(name) }))) }] : []),
    { key: '年度', value: yearOf(year?.value), behind: year ? undefined : words.noYear },
    ...(unit === undefined ? [] : [{ key: '单位', value: text(unit) }]),
  ];
}

const yearOf = (year: string | undefined): Yaml =>
  flat(year !== undefined && isPlainNumber(year) ? year : quoted(year ?? ''));

/** The unit all tables and forms state, where they state the same and it is one, or the report's: it stands once above them. */
function commonUnit({ tables, forms = [], unit: whole }: Report): string | undefined {
  const units = new Set([...tables, ...forms].map(({ unit }) => (unit ?? whole)?.value));
  const [unit] = units;
  const common = units.size === 1 ? unit : whole?.value;
  return common !== undefined && isUnit(common) ? common : undefined;
}

/** Whose table each says it is, where they do not all say the same and say it with the same words. */
function ownDepartments({ tables }: Report): ReadonlyMap<Table, string> {
  const stated = tables.flatMap((table) => (table.department ? [{ table, ...table.department }] : []));
  const names = new Set(stated.map(({ value }) => value));
  const leads = new Set(stated.map(({ lead }) => lead));
  if (names.size < 2 || leads.size > 1 || leads.has('')) return new Map();
  return new Map(stated.map(({ table, value }) => [table, value]));
}

function textOf({ text: paragraphs = [] }: Report, words: Words): Entry[] {
  if (paragraphs.length === 0) return [];
  const cells = paragraphs.filter(({ inTable }) => inTable).length;
  const above = cells > 0 ? [words.cells(cells)] : [];
  return [{ key: '情况说明', value: narrative(paragraphs), above, apart: true }];
}
