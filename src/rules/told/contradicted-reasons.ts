import type { Claim, Passage, Reason } from '../../model/claim.ts';
import { formatMoney } from '../../model/money.ts';
import { comparePlaces, placeKey } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Denial, Told, ToldRecord } from '../../model/told.ts';

/**
 * TXT006: a reason that cannot be the reason: it denies what the figures state, or moves the other way.
 * @param said places of which something is said already: of a change that is wrong itself its reason says nothing
 */
export const contradictedReasons = (told: Told, said: ReadonlySet<string>): Problem[] => [
  ...deniedYears(told),
  ...turnedReasons(told.passages, said),
];

/** A reason says there was none of it in a year for which the sentence's own figures say there was some. */
function deniedYears({ records, denials, passages }: Told): Problem[] {
  return denials.flatMap((denial): Problem[] => {
    const record = records.find(
      (one) =>
        !one.reason &&
        isOf(one, denial) &&
        isNear(one.paragraph, denial, passages) &&
        (stated(one, denial.when) ?? 0n) !== 0n,
    );
    const value = record && stated(record, denial.when);
    const fact = record?.currents[0]?.fact;
    if (!record || value === undefined || !fact || fact.unit === '%') return [];
    const data = {
      what: 'denied',
      when: denial.when,
      words: denial.words,
      subject: record.words,
      amount: formatMoney(value, fact.unit, fact.decimals),
      now: fact.raw,
      change: record.changes[0]?.fact.raw ?? '',
      unit: fact.unit,
    };
    return [
      {
        code: 'TXT006',
        place: denial.at,
        raw: denial.words,
        data,
        related: [record.currents[0], record.changes[0] ?? record.priors[0]].flatMap((told) =>
          told ? [{ role: 'same' as const, place: told.fact.place, raw: told.fact.raw }] : [],
        ),
        incomplete: false,
      },
    ];
  });
}

const SUBJECT = ['item', 'nature', 'function', 'economic', 'project'] as const;
const isOf = (record: ToldRecord, { reading }: Denial): boolean =>
  SUBJECT.every((dimension) => record.reading[dimension] === reading[dimension]) &&
  (reading.fund === undefined || record.reading.fund === undefined || record.reading.fund === reading.fund);

/** Under the same heading; what kind of spending it is says too little outside its paragraph. */
function isNear(paragraph: number, denial: Denial, passages: readonly Passage[]): boolean {
  const { item, function: subject, economic, project } = denial.reading;
  if ([item, subject, economic, project].every((member) => member === undefined)) return paragraph === denial.paragraph;
  const [from, to] = [Math.min(paragraph, denial.paragraph), Math.max(paragraph, denial.paragraph)];
  return !passages.slice(from, to).some(({ heading }, index) => heading && index > 0);
}

/** What the record states of that year, or what follows for last year from this one and the change. */
function stated({ currents, priors, changes }: ToldRecord, when: 'this' | 'prior'): bigint | undefined {
  const current = currents[0]?.fact.value;
  if (when === 'this') return current;
  const [prior, change] = [priors[0]?.fact.value, changes[0]?.fact.value];
  return prior ?? (current !== undefined && change !== undefined ? current - change : undefined);
}

/** 比上年增加200万元，主要原因是项目减少; 减少5万元，增加原因为…. */
const turnedReasons = (passages: readonly Passage[], said: ReadonlySet<string>): Problem[] =>
  passages.flatMap((passage) =>
    passage.section === 'glossary'
      ? []
      : passage.reasons.flatMap((reason): Problem[] => {
          const moved = movedBefore(reason, passage.claims);
          const direction = moved?.direction;
          // 增加（减少）-100.00万元: the sign says its way.
          if (!moved || !direction || /^[-－−]/u.test(moved.raw) || said.has(placeKey(moved.at))) return [];
          const label = labelOf(reason, passage.text);
          const says = label ?? onlyDirection(reason.text);
          if (says !== -direction) return [];
          const data = {
            what: label === undefined ? 'turned' : 'label',
            words: reason.text,
            direction,
            says,
            change: `${moved.raw}${moved.unit}`,
          };
          const related = [{ role: 'same' as const, place: moved.at, raw: moved.raw }];
          return [{ code: 'TXT006', place: reason.at, raw: reason.text, data, related, incomplete: false }];
        }),
  );

/** The change a reason is given for: the one before it, where nothing beside it moves the other way. */
function movedBefore({ at, sentence }: Reason, claims: readonly Claim[]): Claim | undefined {
  const before = claims.filter(
    (claim) =>
      (claim.role === 'change' || claim.role === 'rate') &&
      claim.sentence === sentence &&
      comparePlaces(claim.at, at) < 0,
  );
  const last = before.at(-1);
  const beside = before.filter(({ part }) => part === last?.part);
  const [first] = beside;
  const isNothing = ({ raw }: Claim): boolean => /^0?(?:\.0+)?$/u.test(raw);
  if (!first || beside.some((claim) => claim.direction !== first.direction || isNothing(claim))) return undefined;
  return first;
}

/** The word before 原因. */
function labelOf({ text }: Reason, passage: string): 1 | -1 | undefined {
  const index = text === '' ? -1 : passage.indexOf(text);
  const lead = index < 0 ? '' : passage.slice(Math.max(0, index - 16), index);
  const word =
    /[，。；](?:预算)?(?:(增加|增长|上升)|(?:减少|下降))(?:的)?(?:主要)?原因(?:是|为|在于|系)?[：，]?$/u.exec(lead);
  return word ? (word[1] ? 1 : -1) : undefined;
}

/** 稳增长 and 节约用水 are what money is for. */
const UP = /增加|(?<![稳促保])增长|增多|新增|上涨|上调/u;
const DOWN =
  /减少|下降|压减|压缩(?!天然气|空气|机|垃圾)|缩减|核减|调减|减支|厉行节约|节约(?:支出|开支|经费|资金)|削减/u;
const LONGEST = 40;
/** Compared with last year it is still this year's. */
const COMPARED = /(?:比|较|与|同)(?:上年度?|去年|\d{4}年度?)(?:预算|执行)?数?(?:相比)?|同比/gu;
/** What it was, what it is not, and what makes up for something else: none of them tells which way the money moves. */
const OTHERWISE =
  /上年|去年|上一年|以前|往年|年初|基数|结转|结余|\d{4}年|[未不没无非免]|虽|但|抵|替|转|改|退休|离职|自有|收入|资金来源|其他|部分|而|所致|导致|致使|造成|引起|使|疫情|效益|效率|标准|单价|利率|成本/u;

/** The way a reason of one clause says things moved; `undefined` where that is not plain. */
function onlyDirection(reason: string): 1 | -1 | undefined {
  if (reason.length > LONGEST || /；/u.test(reason)) return undefined;
  const text = reason.replace(COMPARED, '');
  if (OTHERWISE.test(text)) return undefined;
  const [up, down] = [UP.test(text), DOWN.test(text)];
  return up === down ? undefined : up ? 1 : -1;
}
