import { coordinateKey } from '../model/coordinates.ts';
import type { Fact } from '../model/fact.ts';
import type { Arithmetic, Finding, Related, Role, Suspect } from '../model/finding.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { formatMoney, formatScaled, lastPlace, type Unit, usualDecimals } from '../model/money.ts';
import { closeUpLabel } from '../model/printed.ts';
import { roundPercent } from '../model/ratio.ts';
import type { Relation } from '../model/relation.ts';
import { computed, evaluate } from './evaluate.ts';

/** Findings from facts and relations: plain data; `report/` makes the words. */

export const labelOf = ({ label }: Fact): string =>
  [label.table, label.row, label.column]
    .map(closeUpLabel)
    .filter((part) => part !== '')
    .join(' › ');

/** A value as a decimal string in its fact's unit and precision; another than its own with all that is usually printed of it. */
export function show(fact: Fact, value: bigint = fact.value): string {
  // 减少6.86 is shown as it is typed.
  const printed = fact.precision.negated ? -value : value;
  if (fact.unit === '%') return formatScaled(printed, 6, fact.decimals);
  return formatMoney(printed, fact.unit, value === fact.value ? fact.decimals : decimalsOf(value, fact.unit, fact));
}

/** A table of whole numbers may hold 22.91 all the same: what it should be is not 23. */
function decimalsOf(value: bigint, unit: Unit, { decimals: own }: Fact): number {
  const most = Math.max(own, usualDecimals(unit));
  let decimals = own;
  while (decimals < most && value % lastPlace(decimals, unit) !== 0n) decimals++;
  return decimals;
}

export function related(role: Role, fact: Fact): Related {
  return {
    role,
    place: fact.place,
    raw: fact.raw,
    value: fact.state === 'figure' ? show(fact) : null,
    unit: fact.unit,
    label: labelOf(fact),
    ...(fact.precision.negated && { negated: true as const }),
  };
}

/** How an operand stands to the figure found. */
function roleOf(relation: Relation, index: number): Role {
  switch (relation.kind) {
    case 'sum':
    case 'part':
      return index === 0 ? 'total' : 'part';
    case 'balance':
      return 'other-side';
    case 'change':
    case 'floor':
    case 'rate':
      return index === 1 ? 'this-year' : index === 2 ? 'prior' : 'change';
    case 'growth':
      return index === 2 ? 'this-year' : 'change';
    case 'share':
      return index === 0 ? 'part' : index === 1 ? 'part' : 'whole';
    case 'prior':
      return index === 0 ? 'this-year' : 'prior';
    default:
      return 'same';
  }
}

/** A relation as arithmetic with every operand and its place. A share or rate is rounded as it is printed. */
export function arithmetic(relation: Relation): Arithmetic {
  const { total } = relation;
  const exact = computed(relation);
  const right = exact === undefined ? undefined : total.unit === '%' ? roundPercent(exact, total.decimals) : exact;
  // Blanks add nothing to a sum, unless all of it is blank.
  const filled = relation.parts.some((part) => part.state !== 'empty');
  const dropsBlanks = filled && (relation.kind === 'sum' || relation.kind === 'balance');
  const operands = [total, ...relation.parts].flatMap((fact, index) =>
    index > 0 && dropsBlanks && fact.state === 'empty' ? [] : [related(roleOf(relation, index), fact)],
  );
  return {
    kind: relation.kind,
    operands,
    computed: right === undefined ? '' : show(total, right),
    difference: right === undefined ? '' : show(total, total.value - right),
  };
}

type Located = Pick<Finding, 'code' | 'severity' | 'data' | 'isRoot'> & {
  readonly fact: Fact;
  readonly expected: bigint | null;
  readonly suspects?: readonly Suspect[];
  /** Codes, and figures, that the same may be told by in another run. */
  readonly otherwise?: readonly { readonly code: string; readonly fact: Fact }[];
};

const fingerprintOf = (code: string, { at, label: { table, row, column } }: Fact): string =>
  fingerprint(code, coordinateKey(at), table, row, column);

/** The finding about one figure, with the relations that speak against it and everything else that takes part. */
export function findingAt(
  found: Located,
  relations: readonly Relation[],
  others: readonly { readonly role: Role; readonly fact: Fact }[],
  cause: Finding['cause'],
): Finding {
  const { fact, expected, otherwise = [] } = found;
  const operands = relations.flatMap((relation) =>
    [relation.total, ...relation.parts].map((operand, index) => ({ role: roleOf(relation, index), fact: operand })),
  );
  const seen = new Set([fact.id]);
  const listed: Related[] = [];
  for (const { role, fact: other } of [...others, ...operands]) {
    if (seen.has(other.id) || (other.state === 'empty' && role === 'part')) continue;
    seen.add(other.id);
    listed.push(related(role, other));
  }
  return {
    code: found.code,
    severity: found.severity,
    place: fact.place,
    raw: fact.raw,
    label: labelOf(fact),
    stated: fact.state === 'figure' ? show(fact) : null,
    expected: expected === null ? null : show(fact, expected),
    difference: expected === null ? null : show(fact, fact.value - expected),
    unit: fact.unit,
    related: listed,
    cause,
    suspects: found.suspects ?? [],
    isRoot: found.isRoot,
    breaks: relations.length,
    arithmetic: relations.map(arithmetic),
    data: found.data,
    get fingerprint() {
      return fingerprintOf(found.code, fact);
    },
    ...(otherwise.length > 0 && {
      otherwise: otherwise.map((one) => ({ code: one.code, fingerprint: fingerprintOf(one.code, one.fact) })),
    }),
  };
}

/** `error` if any of the relations is broken beyond every rounding. */
export function gradeOf(relations: readonly Relation[]): 'error' | 'query' {
  return relations.some((relation) => {
    const verdict = evaluate(relation);
    return verdict.state === 'broken' && verdict.grade === 'error';
  })
    ? 'error'
    : 'query';
}
