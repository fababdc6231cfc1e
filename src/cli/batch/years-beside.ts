/** Reports of one department and of two years in a row in one run: they are not held against each other, which is said once. */
import { isPlaceless, placeOf } from '../../across/kind.ts';
import { yearOf } from '../../across/words.ts';
import { departmentOf } from '../../model/department.ts';
import { push } from '../../model/multimap.ts';
import type { Result } from '../../model/outcome.ts';
import { visible } from '../../report/escape.ts';
import { note } from '../note.ts';
import type { Language } from '../usage.ts';

/** Reports that are named; the rest is counted. */
const NAMED = 3;

export class YearsBeside {
  /** By department, and by its place where every county has one of that name. */
  private readonly reports = new Map<
    string,
    { readonly year: number; readonly path: string; readonly isHeld: boolean }[]
  >();

  /** @param isHeld whether it was held against last year's */
  add({ department, year, source: { path } }: Result, isHeld: boolean): void {
    const [name, of] = [departmentOf(department), Number(yearOf(year))];
    if (name === '' || of === 0) return;
    push(this.reports, isPlaceless(name) ? `${name} ${placeOf(path) ?? ''}` : name, { year: of, path, isHeld });
  }

  say(language: Language): void {
    const found = [...this.reports.values()].flatMap((all) =>
      all.filter((one) => !one.isHeld && all.some(({ year }) => year === one.year - 1)).map(({ path }) => path),
    );
    if (found.length === 0) return;
    const named = found.slice(0, NAMED).map(visible);
    const more = found.length > NAMED;
    note(
      language,
      `有 ${found.length} 份和自己上一年的报告一起核对，没有互相核对上年数；要核对，请用 --prior 写上年报告所在的文件夹（就是这个也行）：${named.join('、')}${more ? ' 等' : ''}`,
      `${found.length} were checked together with last year's report of the same department and not held against it; name the folder of last year's with --prior (this one will do): ${named.join(', ')}${more ? ' …' : ''}`,
    );
  }
}
