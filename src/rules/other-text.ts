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
