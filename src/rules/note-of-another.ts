import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { isOfAnyReport } from './of-any-report.ts';

/** What a table may be of, as its title and the note below it call it. */
const SUBJECTS = ['政府性基金', '国有资本经营', '社会保险基金', '三公', '政府采购', '购买服务', '财政专户', '机关运行'];
const NOTHING = /没有|未(?:安排|发生|涉及|编制|使用|设置)|不(?:涉及|存在)|无/u;
/** The table itself is what the sentence speaks of: 故本表为空表. */
const THIS_TABLE = /(?:本|此|该)表|空表/u;
const YEAR = /(?:19|20)\d{2}(?=年)/gu;

/**
 * DIS007: an empty table whose note tells why another is empty, or why this one was in another year: 政府性基金预算支出表 over 注：本部门没有
 * 国有资本经营预算支出，故本表为空表. Such notes are copied from table to table and from year to year.
 */
export function notesOfOthers({ tables, year }: Report, isEmpty: (table: number) => boolean): Problem[] {
  const thisYear = /\d{4}/u.exec(year?.value ?? '')?.[0];
  return tables.flatMap(({ name, note }, index): Problem[] => {
    if (!note || !isEmpty(index)) return [];
    const claim = note.value
      .split(/[。；;\n]/u)
      .map((sentence) => sentence.replace(/\s/gu, ''))
      .find((sentence) => NOTHING.test(sentence) && THIS_TABLE.test(sentence) && !isOfAnyReport(sentence));
    if (claim === undefined) return [];
    const found = (said: string, whose: Record<string, string>): Problem => ({
      code: 'DIS007',
      place: note.at,
      raw: note.value,
      data: { table: name, said, ...whose },
      incomplete: false,
    });
    const [ofTable, ofNote] = [name, claim].map((text) => SUBJECTS.filter((subject) => text.includes(subject)));
    const [own] = ofTable!;
    const [other] = ofNote!;
    if (own !== undefined && other !== undefined && !ofNote!.some((subject) => ofTable!.includes(subject)))
      return [found(other, { own })];
    const years: readonly string[] = claim.match(YEAR) ?? [];
    const [said] = years;
    return thisYear !== undefined && said !== undefined && !years.includes(thisYear)
      ? [found(said, { year: thisYear })]
      : [];
  });
}
