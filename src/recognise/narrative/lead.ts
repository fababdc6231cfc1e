import type { Base } from '../../model/claim.ts';

/** What the words before a figure say besides its subject. */
export type Lead = {
  /** The words that are left: what it is a figure of. */
  readonly subject: string;
  /** The same with the word of direction, which may be part of a name. */
  readonly named: string;
  /** 比上年, 与2022年预算相比, 同比: what a change is measured against. */
  readonly base: Omit<Base, 'at'> | undefined;
  /** Last year's name without a comparison: 2022年执行数为. */
  readonly prior: Omit<Base, 'at'> | undefined;
  /** Right before the figure. */
  readonly direction: 1 | -1 | undefined;
  /** Where among the words that word stands. */
  readonly directionAt: { readonly from: number; readonly to: number } | undefined;
  /** 占 before it; the words of the whole, if there are any. */
  readonly whole: string | undefined;
  /** 增加（减少）: a template in which neither was struck out. */
  readonly either: boolean;
  /** 增加到, 降至, 维持在: what follows is this year's amount. */
  readonly reached: boolean;
  /** 增加到 is 1, 降至 is -1. */
  readonly toward: 1 | -1 | undefined;
  /** This year's name. */
  readonly year: number | undefined;
};

/** ①, （2）, 3., 一是 before one of several in a sentence. */
const NUMBER = /^(?:[①-⑳]|[一二三四五六七八九]是|\(\d{1,2}\)|\d{1,2}[、.](?!\d))/u;
const KINDS =
  '(?:当年|全年|年初|年末|调整后?的?)?(?:部门)?(?:预算\\(执行\\)数|预算执行数|实际执行数|预算完成数|年初预算数|预算安排数|预算批复数|预算调整数|预算数|执行数|决算数|完成数|预算安排|批复数|预算|决算|执行|安排数|安排)?';
const YEAR_BEFORE = '(?:上年度|上一年度|上年|上一年|去年|上年同期|去年同期|\\d{4}年[度末底]?)';
/** 按可比口径: as it would have been with what this year is counted in, or out. */
const ALIKE = '(?:按)?(?:同|可比|相同)口径(?:计算|测算|还原)?(?:调整)?(?:后)?的?';
const COMPARED = new RegExp(
  `(?:${ALIKE})?(?:同比|比|较|与|同|和|相比)${YEAR_BEFORE}(?:\\(上一年度[，,]下同\\))?(?:${ALIKE}|同期)?${KINDS}(?:${ALIKE})?(?:相比较|相比|比较|对比|相较)?(?:同口径)?`,
  'u',
);
const ENDS_COMPARED = new RegExp(`(?:${COMPARED.source}|同比)[，,]?$`, 'u');
const ON_YEAR = /同比|较同期/u;
const PRIOR = new RegExp(
  `(?:(?:${ALIKE})?(?:由|从)?(?:上年度|上一年度|上年|去年|\\d{4}年[度末底]?)(?:${ALIKE})?${KINDS})(?:${ALIKE})?`,
  'u',
);
/** 2023年预算按可比口径调整为: what that year's amount is counted as, and no amount reached. */
const COUNTED_AS = new RegExp(`(?:${ALIKE})(?:调整|还原|计算)?(?:为|是)$`, 'u');
const DIRECTION =
  /(?:(增加|增长|上升|提高|上涨|增支|增收|增幅|净增)|(减少|下降|降低|下浮|缩减|压减|减支|减收|降幅|压缩|下调))(?:额|数|率|幅度|幅|比例|了|约|各|达|为|是|近)*$/u;
/** 比上年增加收入12万元, 比上年增加基本支出12万元: what moved stands behind the word. */
const MOVED = /^(?:(增加|增长)|(减少|压减|下降))了?([^，。；、()\d]{2,20})$/u;
const ANY = /^(?:部门|单位|本年|年初|财政拨款|总)*(?:收入|支出|预算|拨款|资金|经费|投入|安排)+(?:共|共计|约|了|为)?$/u;
const SINGLE = /(?:各|共|净|，|^)(?:(增)|(减|降))(?:了|约)?$/u;
/** 比上年少0.2万元, 比上年减0.2万元, 节约0.2万元: plain words, which are of a direction where something is compared. */
const PLAINLY = /(?:(多|增)|(少|减|降|节约|节省|节支))(?:安排|支出|列支|开支|收入|收)?(?:了|约)*$/u;
const REACHED =
  /(?:(?:增加|增长|上升|提高|提升|扩大|减少|下降|降低|压减|压缩|缩减|调整|下调|增|减|降)(?:到|至|为)|(?:维持|保持|稳定)在)(?:(?:\d{4}|今|本|当)年度?的)?$/u;
/** 增加（减少）: both words of direction. */
export const EITHER = /(?:增加|增长|上升)[(（](?:减少|下降|降低)[)）]|(?:减少|下降|降低)[(（](?:增加|增长|上升)[)）]/u;
const FROM = /(?:由|从)$/u;

/**
 * Reads the words between the last mark or figure and a figure.
 * @param year the report's: a year before it is last year's, itself is this year's
 * @param isCompared the sentence named what it compares with
 */
export function readLead(words: string, year: number | undefined, isCompared = false): Lead {
  let rest = words.replace(NUMBER, '');
  const cut = words.length - rest.length;
  let direction: Lead['direction'];
  let directionAt: Lead['directionAt'];
  let moved = '';
  const either = EITHER.test(rest);
  const reached = REACHED.test(rest) && !(COUNTED_AS.test(rest) && PRIOR.test(rest));
  if (!reached) rest = rest.replace(/(口径)(?:调整|还原|计算)?[为是]$/u, '$1');
  const toward = reached ? towardOf(rest) : undefined;
  if (reached) rest = rest.replace(REACHED, '');
  else {
    const match = DIRECTION.exec(rest) ?? SINGLE.exec(rest) ?? plainlyIn(rest, isCompared);
    if (match) {
      direction = match[1] ? 1 : -1;
      const word = match[1] ?? match[2]!;
      const from = cut + match.index + match[0].indexOf(word);
      directionAt = { from, to: from + word.length };
      moved = rest.slice(match.index);
      rest = rest.slice(0, match.index);
    }
  }
  let base: Lead['base'];
  const compared = COMPARED.exec(rest);
  const same = compared ? undefined : ON_YEAR.exec(rest);
  if (compared && !isCarryOver(rest, compared.index + compared[0].length)) {
    base = baseOf(compared[0]);
    const from = compared.index + compared[0].length;
    const behind = direction === undefined && !reached ? MOVED.exec(rest.slice(from)) : null;
    if (behind) {
      const [, up, down, what] = behind;
      direction = up ? 1 : -1;
      directionAt = { from: cut + from, to: cut + from + (up ?? down)!.length };
      rest = ANY.test(what!) ? rest.slice(0, compared.index) : what!;
    } else rest = without(rest, compared);
  } else if (same) {
    base = { words: same[0] };
    rest = without(rest, same);
  }
  let whole: string | undefined;
  const share = rest.lastIndexOf('占');
  if (share >= 0) {
    whole = rest.slice(share + 1).replace(/(?:的比重|的比例|比重|比例|的百分比|比|的|为|是|约)+$/u, '');
    rest = rest.slice(0, share);
  }
  let prior: Lead['prior'];
  let named: number | undefined;
  for (const found of rest.matchAll(/(\d{4})年度?/gu)) {
    const its = Number(found[1]);
    if (year === undefined || its === year) named ??= its;
  }
  // This year's own name is no year before.
  const masked = year === undefined ? rest : rest.replaceAll(`${year}年`, '〓〓〓〓年');
  const before = PRIOR.exec(masked);
  if (before && !isCarryOver(masked, before.index + before[0].length)) {
    prior = baseOf(before[0]);
    rest = without(rest, before);
  }
  if (!prior && !base && FROM.test(rest)) {
    prior = { words: rest.slice(-1) };
    rest = rest.slice(0, -1);
  }
  return {
    ...{ subject: rest, named: rest + moved, base, prior, direction, directionAt },
    ...{ whole, either, reached, toward, year: named },
  };
}

function plainlyIn(words: string, isCompared: boolean): RegExpExecArray | null {
  const match = PLAINLY.exec(words);
  if (!match || (isCompared && match.index === 0)) return match;
  return ENDS_COMPARED.test(words.slice(0, match.index)) ? match : null;
}

const towardOf = (words: string): 1 | -1 | undefined => {
  const verb = REACHED.exec(words)![0];
  return /增|上升|提|扩/u.test(verb) ? 1 : /减|降|压|缩/u.test(verb) ? -1 : undefined;
};

const without = (text: string, match: RegExpExecArray): string =>
  text.slice(0, match.index) + text.slice(match.index + match[0].length);

/** 上年结转 is this year's money, carried over; so is 上年财政拨款结转. */
const isCarryOver = (text: string, from: number): boolean =>
  /^(?:度|末|年末)?(?:财政拨款|非财政拨款|财政|一般公共预算|单位资金)?(?:资金)?(?:结转|结余|滚存)/u.test(
    text.slice(from, from + 16),
  );

function baseOf(words: string): Omit<Base, 'at'> {
  const year = /\d{4}/u.exec(words)?.[0];
  const adjusted = /调整|调剂|追加|口径/u.test(words);
  const kind =
    adjusted || /\(执行\)/u.test(words)
      ? undefined
      : /执行|决算|完成/u.test(words)
        ? '执行'
        : /预算|批复/u.test(words)
          ? '预算'
          : undefined;
  return {
    words,
    ...(year !== undefined && { year: Number(year) }),
    ...(kind && { kind }),
    ...(adjusted && { adjusted }),
  };
}
