/** What names and folders say against, or for, a text being that of a report. */
import { dirname, normalize } from 'node:path';
import { areApart } from '../across/kind.ts';
import { isOffice } from '../lexicon/office.ts';
import { owner } from './names.ts';

type Placed = { readonly office: string; readonly folders: readonly string[]; readonly names: ReadonlySet<string> };

/** Rooms within any office, and other words that end like one: which office it is they do not say. */
const WITHIN =
  /^.?(?:办公室|机关|本级|本部|[计规划]*财[务会]?[处部室科股]|会计[处部室科股])$|(?:项目|指标|数据)库$|(?:办公|党组|常委|常务|审议)会$/u;

/** 示例市甲局单位预算: the office before what the file holds. */
const HOLDS = /(?:部门|单位)*(?:预|决|预决)算.*$/u;

/** The office a file or a folder is named after; empty where it names none. */
export function officeOf(name: string): string {
  const office = owner(name)
    .replace(/ .*$/u, '')
    .replace(HOLDS, '')
    .replace(/^[\d\s.]+/u, '');
  return isOffice(office) && !WITHIN.test(office) ? office : '';
}

/** Of every file of a run, each looked at once. */
export class Belonging {
  #placed = new Map<string, Placed>();

  /**
   * Whether nothing says that they are of two departments: both names an office and neither is the other, shortened or not; the
   * folders of two places; or folders, or a folder and a name, of two offices.
   */
  may(text: string, report: string): boolean {
    if (areApart(text, report)) return false;
    const [one, other] = [this.#of(text), this.#of(report)];
    if (areDifferent(one.office, other.office)) return false;
    const shared = sharedLength(one.folders, other.folders);
    const [above, beside] = [lastOffice(one.folders.slice(shared)), lastOffice(other.folders.slice(shared))];
    if (areDifferent(above, beside)) return false;
    return !(
      (above !== '' && beside === '' && areDifferent(above, other.office)) ||
      (beside !== '' && above === '' && areDifferent(one.office, beside))
    );
  }

  /** The one that shares the most names of folders with a text, where that is one only. */
  closest(text: string, reports: readonly string[]): string | undefined {
    let [best, most, ties] = [undefined as string | undefined, 0, 0];
    for (const report of reports) {
      const shared = this.shared(text, report);
      if (shared > most) [best, most, ties] = [report, shared, 0];
      else if (shared === most) ties++;
    }
    return most > 0 && ties === 0 ? best : undefined;
  }

  /** How many names of folders two files have in common, in whatever order. */
  shared(one: string, other: string): number {
    const [a, b] = [this.#of(one).names, this.#of(other).names];
    let count = 0;
    for (const name of a) if (b.has(name)) count++;
    return count;
  }

  #of(path: string): Placed {
    let placed = this.#placed.get(path);
    if (!placed) {
      const folder = dirname(normalize(path));
      const folders = folder === '.' ? [] : folder.split(/[/\\]/u);
      placed = { office: officeOf(path), folders, names: new Set(folders) };
      this.#placed.set(path, placed);
    }
    return placed;
  }
}

/** Two offices of which neither is called as the other: 某某市发改委 and 发展和改革委员会 are called alike. */
export const areDifferent = (one: string, other: string): boolean =>
  one !== '' && other !== '' && !isWithin(one, other) && !isWithin(other, one);

/** Whether the characters of a name come in another in the same order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

function sharedLength(one: readonly string[], other: readonly string[]): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** The folder nearest the file that is named after an office. A place is no office here: it is looked at by itself. */
const lastOffice = (folders: readonly string[]): string =>
  folders
    .toReversed()
    .map((folder) => officeOf(`${folder}.`))
    .find((office) => office !== '' && !/[省市县区州盟旗镇乡]$/u.test(office)) ?? '';
