import { coversAll } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import { ratio } from '../model/ratio.ts';
import { isWithin } from '../model/rounding.ts';

/** What a share is of: an amount, and the whole it is a part of. */
type Operands = readonly [Fact, Fact];

/** The ways to read a column of shares, the usual one first. */
const WAYS = ['column', 'row', 'across', 'beside', 'above'] as const;
type Way = (typeof WAYS)[number];

/**
 * 合计 | 基本支出 | 占合计% | 项目支出 | 占合计%: by its words a share is of what stands in its own column's total; it may as well be of the amount
 * before it, in the total of that column or in that of its row, or, as 基本支出占比% beside 项目支出占比% mostly is, of what it names in the total
 * of its row; and 占小计% is of the subtotal next above. What nearly all cells of the column agree with is meant; no single cell
 * decides it.
 */
export class Shares {
  private readonly rows: ReadonlyMap<number, readonly Fact[]>;
  private readonly columns: ReadonlyMap<number, readonly Fact[]>;
  private readonly ways = new Map<number, Way>();

  /**
   * @param rows amounts by the row they stand in
   * @param columns the same by their column
   */
  constructor(
    facts: readonly Fact[],
    rows: ReadonlyMap<number, readonly Fact[]>,
    columns: ReadonlyMap<number, readonly Fact[]>,
    named: (share: Fact) => Fact | undefined,
  ) {
    this.rows = rows;
    this.columns = columns;
    const votes = new Map<number, Record<Way | 'asked', number>>();
    for (const share of facts) {
      if (share.at.measure !== '占比' || share.against !== undefined || share.crossed || share.state !== 'figure')
        continue;
      const tally = votes.get(share.column.id) ?? { column: 0, row: 0, across: 0, beside: 0, above: 0, asked: 0 };
      votes.set(share.column.id, tally);
      if (tally.asked === ENOUGH) continue;
      tally.asked++;
      for (const way of WAYS) if (holds(share, this.operands(share, way, named(share)))) tally[way]++;
    }
    for (const [column, tally] of votes) {
      const way = WAYS.reduce((best, one) => (tally[one] > tally[best] ? one : best));
      if (tally[way] >= LEAST && tally[way] * 3 >= tally.asked * 2) this.ways.set(column, way);
    }
  }

  /** @param named the amount that its words name */
  of(share: Fact, named: Fact | undefined): Operands | undefined {
    return this.operands(share, this.ways.get(share.column.id) ?? 'column', named);
  }

  private operands(share: Fact, way: Way, named: Fact | undefined): Operands | undefined {
    const row = this.rows.get(share.row.id) ?? [];
    const isAcross = way === 'row' || way === 'across';
    const part =
      way === 'column' || way === 'across' || way === 'above'
        ? named
        : row.findLast(({ line, at }) => line.column < share.line.column && at.basis === share.at.basis);
    const line = part && (isAcross ? row : (this.columns.get(part.column.id) ?? []));
    const whole = line && (way === 'above' ? next(line, part) : top(line, part));
    return whole && (!isAcross || whole !== part) ? [part, whole] : undefined;
  }
}

/** Fewer cells may agree with anything by accident. */
const LEAST = 2;

/** Long columns are not asked to their end. */
const ENOUGH = 40;

function holds(share: Fact, operands: Operands | undefined): boolean {
  const stated = operands && ratio(operands[0].value, operands[1].value);
  return stated !== undefined && isWithin(share.value - stated, 2n * share.half);
}

/** The nearest of what stands above it, or itself where it is the whole. */
function next(line: readonly Fact[], part: Fact): Fact | undefined {
  const above = line.filter((fact) => fact !== part && fact.state !== 'empty' && coversAll(fact.at, part.at));
  return above.length === 0 ? part : above.find((fact) => above.every((other) => coversAll(other.at, fact.at)));
}

/** What a share is a share of: the one fact of the column that covers every other that covers this one. */
function top(line: readonly Fact[], part: Fact): Fact | undefined {
  const above = line.filter((fact) => fact.state !== 'empty' && coversAll(fact.at, part.at));
  return above.find((fact) => above.every((other) => coversAll(fact.at, other.at)));
}
