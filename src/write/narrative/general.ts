import { type BasicKind, basicKindOf } from '../../model/basic-subjects.ts';
import type { Reading } from '../../model/coordinates.ts';
import { ALL, WITHIN } from '../../model/dimension.ts';
import { chinese } from '../chinese.ts';
import { changeOf, changeUnknown, thisYear, type Year } from './change.ts';
import { type Block, paragraph } from './document.ts';
import { type Figures, firstStated, inWan, type Use, type Uses } from './figures.ts';
import { withShares } from './listed.ts';

const SPENDING = { flow: '支出', fund: '一般公共预算' } as const;
/** Most tables leave out what was carried over; where none tells the years apart it is all there is. */
const WHOLES: readonly Reading[] = [
  { ...SPENDING, nature: '本年支出', origin: '当年预算安排' },
  { ...SPENDING, nature: '本年支出' },
  SPENDING,
];

/** 一般公共预算支出: how much it is against last year, what it is for by class, and item by item. */
export function generalPublic(figures: Figures, year: Year): Block[] {
  const { whole, lines, ofThisYear } = figures.uses(SPENDING.fund) ?? usesOf(figures);
  if (!whole) return [];
  const words = ofThisYear ? '一般公共预算当年拨款' : '一般公共预算支出';
  const said = `${thisYear(year)}${words}${inWan(whole.value)}`;
  const named = lines.flatMap(({ code, value }) => {
    const name = code.length === 3 && value !== 0n ? figures.name('function', code) : undefined;
    return name === undefined ? [] : [{ words: name, value }];
  });
  const items = itemsOf(figures, lines);
  const parts: readonly (readonly [heading: string, blocks: readonly Block[]])[] = [
    [
      '规模变化情况',
      [paragraph(said, ...(whole.prior ? changeOf(whole.value, whole.prior, year) : changeUnknown(year)), '。')],
    ],
    ['结构情况', named.length > 0 ? [paragraph(`${said}，主要用于以下方面：${withShares(named, whole.value)}。`)] : []],
    [
      '具体使用情况',
      items.map(({ path, value, prior }, index) =>
        paragraph(
          `${index + 1}.${path}${thisYear(year)}预算数为${inWan(value)}`,
          ...(prior ? changeOf(value, prior, year) : []),
          '。',
        ),
      ),
    ],
  ];
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([heading, blocks], index) => [
      { level: 3 as const, text: `（${chinese(index + 1)}）${words}${heading}` },
      ...blocks,
    ]);
}

/** Where no one table lists them, as all tables together state them. */
function usesOf(figures: Figures): Uses {
  const all = firstStated(figures, WHOLES);
  if (!all) return { whole: undefined, lines: [], ofThisYear: false };
  const line = (code: string, reading: Reading): Use[] => {
    const value = figures.amount(reading);
    return value === undefined ? [] : [{ code, value, prior: figures.prior(reading) }];
  };
  return {
    whole: line(ALL, all.reading)[0],
    lines: figures.functions.flatMap((code) => line(code, { ...all.reading, function: code })),
    ofThisYear: all.reading.origin !== undefined,
  };
}

type Item = Use & { readonly path: string };

/**
 * The lowest subjects that are stated, with those above them: 一般公共服务支出（类）财政事务（款）行政运行（项）. Of a name without a code
 * nobody can tell its level: what it stands under is named instead.
 */
function itemsOf(figures: Figures, lines: readonly Use[]): Item[] {
  const known = lines.filter(
    ({ code, value, prior }) => !code.includes(WITHIN) && (value !== 0n || (prior?.value ?? 0n) !== 0n),
  );
  return known.flatMap((use, index): Item[] => {
    // They are in order: what stands under a subject follows it.
    if (known[index + 1]?.code.startsWith(use.code)) return [];
    const path = pathOf(figures, use.code);
    return path === undefined ? [] : [{ ...use, path }];
  });
}

const isSplit = (figures: Figures, reading: Reading): boolean =>
  KINDS.some((nature) => figures.amount({ ...reading, nature }) !== undefined);

const LEVELS = ['类', '款', '项'] as const;

/** Where a name on the way is not known the code tells: half a path may be another subject's. */
function pathOf(figures: Figures, code: string): string | undefined {
  const names = stepsOf(code).map((step) => figures.name('function', step));
  if (!names.includes(undefined)) return names.map((name, depth) => `${name}（${LEVELS[depth]}）`).join('');
  const own = names.at(-1);
  return own && `${own}（${code}）`;
}

const stepsOf = (code: string): string[] =>
  [3, 5, 7].filter((length) => length <= code.length).map((length) => code.slice(0, length));

const KINDS: readonly BasicKind[] = ['人员经费', '公用经费'];
const BASICS: readonly (readonly [words: string, reading: Reading])[] = [
  ['一般公共预算基本支出', { ...SPENDING, nature: '基本支出', origin: '当年预算安排' }],
  ['一般公共预算基本支出', { ...SPENDING, nature: '基本支出' }],
  ['财政拨款基本支出', { flow: '支出', fund: '财政拨款', nature: '基本支出' }],
  ['基本支出', { flow: '支出', nature: '基本支出' }],
];

/** 基本支出: for people and for running the office, and under which names. */
export function basic(figures: Figures, year: Year): Block[] {
  const known = BASICS.filter(([, reading]) => figures.amount(reading) !== undefined);
  // The table that splits it is the one that is about it.
  const found = known.find(([, reading]) => isSplit(figures, reading)) ?? known[0];
  if (!found) return [];
  const [words, reading] = found;
  const kinds = KINDS.flatMap((nature) => {
    const value = figures.amount({ ...reading, nature });
    const names = figures.basics
      .filter((code) => basicKindOf(code) === nature)
      .flatMap((code) => figures.name('economic', code) ?? []);
    const list = names.length > 0 ? `，主要包括：${[...new Set(names)].join('、')}` : '';
    return value === undefined ? [] : [`${nature}${inWan(value)}${value === 0n ? '' : list}`];
  });
  const whole = inWan(figures.amount(reading)!);
  return [
    paragraph(`${thisYear(year)}${words}${whole}${kinds.length > 0 ? `，其中：` : '。'}`),
    ...kinds.map((kind, index) => paragraph(`${kind}${index === kinds.length - 1 ? '。' : '；'}`)),
  ];
}
