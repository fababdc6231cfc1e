/** What a reason says there is nothing of, and in which year. */
export type Denied = { readonly subject: string; readonly when: 'this' | 'prior'; readonly words: string };

const YEAR = /上年度?|去年|上一年度?|本年度?|今年|\d{4}年度?/u;
const NOTHING = /(?:没有|未|无|不再)(?:予以|再)?(?:安排|编制|列入|列支|发生|编报)?/u;
/** Of this year only: last year it may have been called off after something was spent. */
const CANCELLED = /取消了?(?:安排)?/u;
const ZERO = /(?:均|都)?为(?:零|0(?:\.0+)?)(?:万?元)?$/u;
const BEFORE = /^(?:的|部门|单位|安排|有|度)+/u;
const BEHIND = /(?:的|预算安排|预算数|预算|支出|安排|已|均|也|并)+$/u;
/** Of the rest there may be some. */
const IN_PART = /部分|个别|一些|某些|其他|新增|追加|增加|减少/u;
/** A clause that says it is no longer. */
const LONGEST = 60;

/**
 * 2022年没有安排公务接待费预算, 公务接待费上年未安排, 上年公务接待费为零, 本年取消公务接待费: each clause that names a year and says there
 * is nothing of something.
 * @param year the report's
 */
export function denialsIn(reason: string, year: number | undefined): Denied[] {
  return reason.split(/[，。；、,]/u).flatMap((clause): Denied[] => {
    if (clause.length > LONGEST || IN_PART.test(clause)) return [];
    const named = YEAR.exec(clause);
    if (!named) return [];
    const when = whenOf(named[0], year);
    const rest = clause.slice(named.index + named[0].length);
    const nothing = ZERO.exec(rest) ?? NOTHING.exec(rest) ?? (when === 'this' ? CANCELLED.exec(rest) : null);
    if (!nothing) return [];
    const bare = (text: string): string => text.replace(BEFORE, '').replace(BEHIND, '');
    const around = [
      rest.slice(0, nothing.index),
      rest.slice(nothing.index + nothing[0].length),
      clause.slice(0, named.index).replace(/^(?:是|系|因|为)+/u, ''),
    ];
    const subject = around.map(bare).find((words) => words.length > 1);
    return subject === undefined ? [] : [{ subject, when, words: clause }];
  });
}

function whenOf(words: string, year: number | undefined): 'this' | 'prior' {
  if (/本年|今年/u.test(words)) return 'this';
  return year !== undefined && Number.parseInt(words, 10) === year ? 'this' : 'prior';
}
