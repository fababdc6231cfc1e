import type { Lexicon } from '../lexicon/phrase.ts';
import { REQUIRED_TABLES, type RequiredTable } from '../lexicon/required-tables.ts';
import { tableNumber } from '../lexicon/table-number.ts';
import { levelIn } from '../lexicon/title-level.ts';
import { covers, TAXES } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { push } from '../model/multimap.ts';
import { cellOf, type Located } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { isFinal, isFinalTable } from './final-account.ts';
import { type Holds, holdings, isCalled, isOpen, type Named, namedBy, states, titlesOf } from './table-serves.ts';
import { inText, isToldOf } from './tables-in-text.ts';

/** Where more of the eight are missing it is a part of a report, whatever else it says. */
const MOST = 4;
/** With as many tables as that, others among them, two may be missing and it is a whole report all the same; with fewer, one. */
const MANY = 8;
const FEW = 2;
/** A number from which on tables are a whole report's, and how many of them there have to be. */
const LAST = 8;
const NUMBERED = 5;
/** A government publishes tables of each of its budgets, and none of all it has. */
const OF_ALL_MONEY = REQUIRED_TABLES.filter(({ fund }) => fund[0] === undefined);
/** Where so many tables are named one below the other, it is a list of contents. */
const LISTED = 3;

/**
 * DIS008: a report that holds most of the tables every department publishes, and not all of them. What holds few of them is a part
 * of one, checked by itself, and nothing is missing there.
 */
export function missingTables(report: Report, facts: readonly Fact[], lexicon: Lexicon): Problem[] {
  const { tables, seen } = report;
  const [first] = tables;
  if (!first || seen || isFinal(report) || isOfGovernment(report, facts)) return [];
  const held = holdings(facts);
  const read = tables.flatMap((table, index) =>
    isFinalTable(table) ? [] : [{ table, titles: titlesOf(table, lexicon), holds: held.get(index) }],
  );
  if (read.some(({ titles }) => isOpen(titles))) return [];
  const absent = REQUIRED_TABLES.filter((required) => !read.some((table) => serves(required, table)));
  const always = absent.filter(({ ifListed }) => !ifListed).length;
  if (absent.length === 0 || always > MOST || OF_ALL_MONEY.every((one) => absent.includes(one))) return [];
  const { listed, alone } = calledElsewhere(report, lexicon);
  const isNamed = (one: RequiredTable): boolean => listed.some(({ named }) => isCalled(one, named));
  const nowhere = absent.filter((one) => !alone.some((named) => isCalled(one, named)) && !inText(one, report, lexicon));
  const inList = nowhere.flatMap((one) => listed.find(({ named }) => isCalled(one, named))?.called ?? []);
  const missing = nowhere.filter((one) => !one.ifListed || isNamed(one));
  const { isWhole, gaps } = numbersOf(report);
  const few = read.length < MANY ? FEW - 1 : FEW;
  if (missing.length === 0 || !(always <= few || isWhole || inList.length > 0)) return [];
  const busy = missing.filter((one) => isNamed(one) || !isIdle(one, facts));
  // A number that is left out is that of the table with nothing in it where no other is missing.
  const asked = gaps > busy.length ? missing : busy;
  const untold = asked.filter((one) => !isToldOf(one, report));
  const named = untold.length > 0 ? untold : asked;
  if (named.length === 0) return [];
  const isNote = untold.length === 0 && inList.length === 0 && gaps === 0;
  const data = {
    tables: named.map(({ name }) => name).join('、'),
    count: named.length,
    ...(inList.length > 0 && { listed: inList.length }),
    ...(isNote && { told: 1 }),
  };
  const { at: place, value: raw } = inList[0] ?? besideOf(named[0]!, read) ?? { at: first.at, value: first.name };
  return [{ code: 'DIS008', ...(isNote && { severity: 'note' }), place, raw, data, incomplete: false }];
}

/** Of a fund that the report states nothing of the table would be empty. */
const isIdle = ({ fund: [fund], ifEmpty }: RequiredTable, facts: readonly Fact[]): boolean =>
  ifEmpty === true &&
  fund !== undefined &&
  !facts.some(({ at, value }) => value !== 0n && covers('fund', fund, at.fund));

type Read = { readonly table: Table; readonly titles: readonly Named[]; readonly holds: Holds | undefined };

/** The title of the table that it comes behind, or else before, in the order they are published in. */
function besideOf(missing: RequiredTable, read: readonly Read[]): Located<string> | undefined {
  const at = REQUIRED_TABLES.indexOf(missing);
  const nearest = [...REQUIRED_TABLES.slice(0, at).reverse(), ...REQUIRED_TABLES.slice(at + 1)];
  for (const one of nearest) {
    const found = read.find(({ titles, holds }) => titles.some((named) => isCalled(one, named, holds)));
    if (found) return found.table.titles.at(-1);
  }
  return undefined;
}

const serves = (required: RequiredTable, { titles, holds }: Read): boolean =>
  titles.some((named) => isCalled(required, named, holds)) || (holds !== undefined && states(required, titles, holds));

/** 全县一般公共预算收入表, 增值税: the budget of a government, which publishes other tables. */
const isOfGovernment = ({ tables }: Report, facts: readonly Fact[]): boolean =>
  tables.some(({ titles }) => titles.some(({ value }) => levelIn(value)?.level.startsWith('全'))) ||
  facts.some(({ at }) => TAXES.includes(at.fund));

/** Whether the numbers of the tables go on as far as those of a whole report do, and how many of them are left out. */
function numbersOf({ tables }: Report): { readonly isWhole: boolean; readonly gaps: number } {
  const numbers = tables.flatMap(({ number, at }) => {
    const name = number?.value ?? cellOf(at)?.sheet;
    return (name === undefined ? undefined : tableNumber(name)?.number) ?? [];
  });
  const last = Math.max(...numbers);
  const enough = numbers.length >= NUMBERED;
  return { isWhole: enough && last >= LAST, gaps: enough ? last - new Set(numbers).size : 0 };
}

/** As a list of contents says it of a table that is left out. */
const NONE = /（无）$/u;

type Called = { readonly called: Located<string>; readonly named: Named };

/** Names of tables where none was recognised: in a list of contents, or alone over a form that was left as it is, or said to hold nothing. */
function calledElsewhere({ called = [] }: Report, lexicon: Lexicon): { listed: Called[]; alone: Named[] } {
  const sheets = new Map<number, Called[]>();
  const told: Named[] = [];
  for (const one of called) {
    const isNone = NONE.test(one.value);
    const named = namedBy(one.value.replace(NONE, ''), lexicon);
    if (!REQUIRED_TABLES.some((required) => isCalled(required, named))) continue;
    if (isNone) told.push(named);
    else push(sheets, cellOf(one.at)?.order[0] ?? 0, { called: one, named });
  }
  const all = [...sheets.values()];
  return {
    listed: all.filter((names) => names.length >= LISTED).flat(),
    alone: [
      ...told,
      ...all.filter((names) => names.length < LISTED).flatMap((names) => names.map(({ named }) => named)),
    ],
  };
}
