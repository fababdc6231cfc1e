/** What a reason says there is nothing of, and in which year. */
export type Denied = { readonly subject: string; readonly when: 'this' | 'prior'; readonly words: string };

const YEAR = /上年度?|去年|上一年度?|本年度?|今年|\d{4}年度?/u;
const NOTHING = /(?:没有|未|无|不再)(?:安排|编制|列入|列支|发生)?/u;
const BEFORE = /^(?:的|部门|单位|安排|有)+/u;
const BEHIND = /(?:的|预算安排|预算数|预算|支出|安排)+$/u;
/** A clause that says it is no longer. */
const LONGEST = 60;

/**
 * 2022年没有安排公务接待费预算, 上年公务接待费无预算: each clause that names a year and says there is nothing of something.
 * @param year the report's
 */
export function denialsIn(reason: string, year: number | undefined): Denied[] {
  return reason.split(/[，。；、,]/u).flatMap((clause): Denied[] => {
    if (clause.length > LONGEST) return [];
    const named = YEAR.exec(clause);
    if (!named) return [];
    const rest = clause.slice(named.index + named[0].length);
    const nothing = NOTHING.exec(rest);
    if (!nothing) return [];
    const bare = (text: string): string => text.replace(BEFORE, '').replace(BEHIND, '');
    const before = bare(rest.slice(0, nothing.index));
    const subject = before.length > 1 ? before : bare(rest.slice(nothing.index + nothing[0].length));
    if (subject.length < 2) return [];
    return [{ subject, when: whenOf(named[0], year), words: clause }];
  });
}

function whenOf(words: string, year: number | undefined): 'this' | 'prior' {
  if (/本年|今年/u.test(words)) return 'this';
  return year !== undefined && Number.parseInt(words, 10) === year ? 'this' : 'prior';
}
