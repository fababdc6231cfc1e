import type { Phrase } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import { CARRIED } from '../model/carried.ts';
import type { Block } from '../model/table.ts';
import { holdsFigures, holdsWords } from './column-cells.ts';

const LEFT = '(?:结转|结余|结转(?:和|及|与|、)?结余|滚存结余)(?:资金|数|金额)?$';
const SAYS: readonly (readonly [keyof typeof CARRIED, RegExp])[] = [
  ['opening', new RegExp(`^(?:年初|期初|上年|上年末)${LEFT}`, 'u')],
  ['income', /^本年收入(?:数|合计)?$/u],
  ['spending', /^本年支出(?:数|合计)?$/u],
  ['closing', new RegExp(`^(?:年末|期末|年终)${LEFT}`, 'u')],
];

/** 年初结转结余 | 本年收入 | 本年支出 | 年末结转结余, and no other amount beside them: what was there, came, went and is left. */
export function carriedColumns(block: Block): ReadonlyMap<number, Phrase> {
  const found = new Map<number, Phrase>();
  const kinds = new Set<string>();
  for (const [index, { heading }] of block.columns.entries()) {
    const text = heading.length === 1 ? fold(withoutNumbering(heading[0]!.value).text) : '';
    const [kind] = SAYS.find(([, words]) => words.test(text)) ?? [];
    // Names and codes of rows may stand beside them, and remarks.
    if (kind === undefined && isAmount(block, index)) return new Map();
    if (kind === undefined) continue;
    kinds.add(kind);
    found.set(index, { at: { flow: '收入', measure: CARRIED[kind] }, ofWhich: false, years: [], left: '' });
  }
  return found.size === SAYS.length && kinds.size === SAYS.length ? found : new Map();
}

const isAmount = (block: Block, index: number): boolean =>
  !holdsWords(block, index) &&
  holdsFigures(block, index) &&
  !/编码|代码|序号|行次/u.test(block.columns[index]!.heading.map(({ value }) => fold(value)).join(''));
