import { fold } from '../lexicon/spelling.ts';
import { isText, type Located, placeKey } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

/**
 * TXT011: the text that is joined to a report says in its title that it is of another year, or of a department whose name has
 * nothing in common with the report's. A name that is a part of the other, or of the same trade, is an office of the department.
 */
export function otherTexts(report: Report): Problem[] {
  return (report.titles ?? []).flatMap(({ department, year }): Problem[] => {
    const otherYear = year && isOtherYear(report, year) ? year : undefined;
    const otherName = department && isOtherName(report, department.value) ? department : undefined;
    const found = otherName ?? otherYear;
    if (!found) return [];
    const data = {
      what: otherName && otherYear ? 'both' : otherName ? 'department' : 'year',
      department: department?.value ?? '',
      year: year?.value ?? '',
      expectedDepartment: report.department?.value ?? '',
      expectedYear: yearOf(report.year?.value) ?? '',
    };
    return [{ code: 'TXT011', place: found.at, raw: found.value, data, incomplete: false }];
  });
}

/**
 * TXT011: the title of the text says that it is of the department’s own office or of one of its units, and the tables are of the
 * whole department, or the other way round. Offices call their text that of the department, too: it is so only of a text most
 * figures of which the tables contradict.
 * @param levelIn `本级` where a name says that it is of the own office, empty where it says that it is of the whole
 * @param differing how many figures of the text in a file the tables state, and how many of them otherwise
 */
export function textsOfOthers(
  report: Report,
  levelIn: (name: string) => string | undefined,
  differing: (path: string) => Differing,
): Problem[] {
  const own = levelsOf(report, levelIn);
  return (report.titles ?? []).flatMap(({ title, department }): Problem[] => {
    if (!title) return [];
    const level = levelIn(title.value);
    const isOtherLevel = level !== undefined && level !== own;
    const isOther = department && (isOtherName(report, department.value) || isOtherUnit(report, department.value));
    if (!isOtherLevel && !isOther) return [];
    const { compared, differ, amounts } = differing(title.at.path);
    if (differ < ENOUGH || amounts < AMOUNTS || differ * 2 <= compared) return [];
    const at = department ?? title;
    const data = {
      what: 'unit',
      title: title.value,
      expectedDepartment: report.department?.value ?? '',
      expectedLevel: own,
      compared,
      differ,
    };
    return [{ code: 'TXT011', place: at.at, raw: at.value, data, incomplete: false }];
  });
}

/** @property amounts by how many different amounts they differ */
export type Differing = { readonly compared: number; readonly differ: number; readonly amounts: number };

/** Figures that have to differ before the text is thought to be another’s, and by how many amounts: one slip is carried on alike. */
const ENOUGH = 4;
const AMOUNTS = 3;

/** What the titles of the tables say most often, or the name of the department; of the whole department where nothing says more. */
function levelsOf({ tables, department }: Report, levelIn: (name: string) => string | undefined): string {
  const said = tables.flatMap(({ titles }) => titles.flatMap(({ value }) => levelIn(value) ?? []));
  const offices = said.filter((level) => level !== '').length;
  if (said.length > 0 && offices * 2 !== said.length) return offices * 2 > said.length ? '本级' : '';
  return (department && levelIn(department.value)) ?? '';
}

/** 甲局 and 甲局服务中心; 示范市甲局 and 甲局 are one, and of 甲局本级 its level tells. */
function isOtherUnit({ department, names = [] }: Report, said: string): boolean {
  const [name = '', ...own] = [said, ...(department ? [department.value] : []), ...names].map((one) =>
    fold(one).replace(OWN_OFFICE, ''),
  );
  const isOne = own.some((one) => one.endsWith(name) || name.endsWith(one));
  return !isOne && own.some((one) => sharesWith(one, name));
}

const OWN_OFFICE = /[（(]?(?:本级|机关)[)）]?$/u;

const yearOf = (text: string | undefined): string | undefined => /\d{4}/u.exec(text ?? '')?.[0];

/** Unless the same title names the right year, too: 2023年预算及2022年决算. */
function isOtherYear({ year, text = [] }: Report, said: Located<string>): boolean {
  const own = yearOf(year?.value);
  if (own === undefined || own === said.value) return false;
  const { at } = said;
  if (!isText(at)) return false;
  const title = text.find(({ spans }) =>
    spans.some((span) => placeKey({ ...span.at, column: at.column }) === placeKey(at)),
  );
  return !title?.text.includes(own);
}

function isOtherName({ department, names = [] }: Report, said: string): boolean {
  const own = [...(department ? [department.value] : []), ...names];
  return own.length > 0 && !own.some((name) => sharesWith(fold(name), fold(said)));
}

const REGION = /^[一-龥]{1,14}?(?:省|自治区|自治州|市|盟|自治县|县|旗|区)(?=..)/u;
const ENDING =
  /(?:委员会办公室|委员会|办公室|办事处|人民政府|政府|中心|机关|本级|[局委厅办院部处会所站])(?:[（(][^（()）]*[）)])?$/u;

/** One is a part of the other, or behind the region's name two characters of one stand in the other. */
function sharesWith(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  if (cityOf(a) !== undefined && cityOf(b) !== undefined && cityOf(a) !== cityOf(b)) return false;
  const [one, other] = [coreOf(a), coreOf(b)];
  if (one.length < 2 || other.length < 2) return true;
  return [...one].some((_, at) => at + 1 < one.length && other.includes(one.slice(at, at + 2)));
}

/** 阳泉市 and 大同市 have no office in common; of a county and a city that cannot be told. */
const cityOf = (name: string): string | undefined => /^[一-龥]{2,4}?(?:省|市)(?=..)/u.exec(name)?.[0];

function coreOf(name: string): string {
  let rest = name;
  for (let match = REGION.exec(rest); match; match = REGION.exec(rest)) rest = rest.slice(match[0].length);
  return rest.replace(ENDING, '');
}
