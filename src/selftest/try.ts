import { show } from '../judge/findings.ts';
import type { Fact } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { placeKey } from '../model/place.ts';
import type { Slip, SlipVerdict } from '../model/selftest.ts';
import { spoilt, typed } from './slips.ts';
import type { Trials } from './trials.ts';

export type Trial = {
  readonly fact: Fact;
  readonly slip: Slip;
  readonly raw: string;
  readonly verdict: SlipVerdict;
  /** Found, and the value proposed for it is what stood there. */
  readonly restored: boolean;
  /** The same, or it is named among others with that value. */
  readonly restorable: boolean;
  readonly found: readonly Finding[];
};

/** The figure next to one in its column, or else in its row, that holds another value in the same unit. */
export class Neighbours {
  private readonly columns = new Map<number, Fact[]>();
  private readonly rows = new Map<number, Fact[]>();

  constructor(facts: readonly Fact[]) {
    for (const fact of facts) {
      for (const [lines, id] of [
        [this.columns, fact.column.id],
        [this.rows, fact.row.id],
      ] as const) {
        const line = lines.get(id);
        if (line) line.push(fact);
        else lines.set(id, [fact]);
      }
    }
  }

  of(fact: Fact): Fact | undefined {
    for (const line of [this.columns.get(fact.column.id)!, this.rows.get(fact.row.id)!]) {
      const at = line.indexOf(fact);
      for (const other of [line[at - 1], line[at + 1]])
        if (other?.state === 'figure' && other.unit === fact.unit && other.value !== fact.value) return other;
    }
    return undefined;
  }
}

/** Spoils one figure; `undefined` where it cannot suffer the slip. */
export function trySlip(trials: Trials, neighbours: Neighbours, fact: Fact, slip: Slip): Trial | undefined {
  const value = spoilt(fact, slip, slip === 'neighbour' ? neighbours.of(fact) : undefined);
  if (value === undefined) return undefined;
  const raw = typed(fact, value);
  const found = trials.after([{ fact, raw }]);
  return { fact, slip, raw, ...weighed(found, fact), found };
}

/** How findings stand to a figure that was spoilt. */
export function weighed(found: readonly Finding[], fact: Fact): Pick<Trial, 'verdict' | 'restored' | 'restorable'> {
  const at = placeKey(fact.place);
  const right = show(fact);
  const own = found.find(({ place }) => placeKey(place) === at);
  const naming = own ?? found.find((finding) => named(finding, at));
  const restored = own?.expected === right;
  const suspected = found.some(({ suspects }) =>
    suspects.some(({ place, expected }) => placeKey(place) === at && expected === right),
  );
  const values = { restored, restorable: restored || suspected };
  if (found.length === 0) return { verdict: 'missed', ...values };
  if (!naming) return { verdict: 'elsewhere', ...values };
  if (found.length > 1) return { verdict: 'several', ...values };
  return { verdict: own?.suspects.length === 0 ? 'here' : 'among', ...values };
}

const named = ({ related }: Finding, at: string): boolean =>
  related.some(({ role, place }) => (role === 'alternative' || role === 'copy') && placeKey(place) === at);
