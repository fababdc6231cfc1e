import type { Arithmetic, Finding, Related } from '../model/finding.ts';
import { placeKey } from '../model/place.ts';
import { visible } from './escape.ts';
import { type Language, type Words, words } from './language.ts';
import { placeIn } from './place.ts';
import { type Pen, pen, type Style } from './style.ts';
import { clip, wrap } from './width.ts';

const KIND: { readonly [kind: string]: Words } = {
  sum: words('加总', 'sum'),
  same: words('同一个数', 'same'),
  balance: words('收支平衡', 'balance'),
  part: words('其中', 'part'),
  change: words('增减额', 'change'),
  rate: words('增减率', 'rate'),
  floor: words('上年数不小于零', 'last year not below nothing'),
  growth: words('增减率', 'rate'),
  share: words('占比', 'share'),
  prior: words('上年报告', 'last year'),
};

export const where = ({ place }: Related, finding: Finding, language?: Language): string =>
  placeIn(place, finding, language);

/** Of a percentage without its sign, which the arithmetic puts behind the place. */
export const printed = ({ raw, unit }: Related): string => (unit === '%' ? raw.replace(/[%％]\s*$/u, '') : raw).trim();

export const operand = (related: Related, finding: Finding, language?: Language): string =>
  `${visible(printed(related)) || '—'}${where(related, finding, language)}`;

/** `159.78[907] ≠ 4.67[912] + 2.38[917] … = 159.77 差 0.01`; what stands in brackets is the place in the same file. */
export function renderArithmetic(relation: Arithmetic, finding: Finding, style: Style): string[] {
  const { dim } = pen(style);
  const { kind, pieces } = told(relation, finding, style);
  const lines = wrap(pieces, style.columns, '      ');
  const labels = operandLabels(relation, finding, style.language).map((label) => clip(`      ${label}`, style.columns));
  return [`    ${kind}`, ...lines, ...labels].map((line, index) =>
    index === 0 || index > lines.length ? dim(line) : line,
  );
}

/** What kind of relation it is, and its terms, between which a line may end. */
export function told(
  relation: Arithmetic,
  finding: Finding,
  style: Style,
  show: Show = shown,
): { readonly kind: string; readonly pieces: readonly string[] } {
  const { pick, say } = pen(style);
  const off = relation.difference.replace(/^-/u, '');
  const isPercent = relation.kind === 'rate' || relation.kind === 'growth' || relation.kind === 'share';
  const unit = isInSeveral(relation) ? (relation.operands[0]?.unit ?? '') : '';
  const gap =
    off !== '' && !isPercent && relation.kind !== 'part'
      ? [say(`差 ${off}${unit}`, `off by ${off}${unit === '' ? '' : ` ${unit}`}`)]
      : [];
  const all = terms(relation, finding, style, show);
  return {
    kind: pick(KIND[relation.kind] ?? words(relation.kind, relation.kind)),
    pieces: [...(style.all || show !== shown ? all : shortened(all, say)), ...gap],
  };
}

/** Of a longer sum nobody reads every term; where each has a mark of its own, none is left out. */
const LONG = 40;
/** What is shown at its beginning, with what it comes to, and at its end. */
const [HEAD, TAIL] = [8, 3];

function shortened(pieces: readonly string[], say: Pen['say']): readonly string[] {
  if (pieces.length <= LONG) return pieces;
  const hidden = pieces.length - HEAD - TAIL;
  return [
    ...pieces.slice(0, HEAD),
    say(`……中间 ${hidden} 项（--all 全部列出）……`, `… ${hidden} terms between (--all lists them) …`),
    ...pieces.slice(-TAIL),
  ];
}

/** Amounts in 元 stand beside others in 万元. */
function isInSeveral({ operands }: Arithmetic): boolean {
  let first: string | null = null;
  for (const { unit } of operands) {
    if (unit === null || unit === '%' || unit === first) continue;
    if (first !== null) return true;
    first = unit;
  }
  return false;
}

/** How a term is written: with its unit, where the terms of a relation are in several. */
export type Show = (one: Related, unit: string, finding: Finding, language: Language) => string;

const shown: Show = (one, unit, finding, language) =>
  unit === '' ? operand(one, finding, language) : operand(one, finding, language).replace('[', `${unit}[`);

function terms(relation: Arithmetic, finding: Finding, style: Style, show: Show): string[] {
  const { say } = pen(style);
  const { language } = style;
  // 元 beside 万元: each figure says its own.
  const several = isInSeveral(relation);
  const withUnit = (one: Related): string =>
    show(one, several && one.unit !== '%' ? String(one.unit) : '', finding, language);
  const [left = '', ...right] = relation.operands.map(withUnit);
  const [first = '', second = first] = right;
  const inUnit = several && relation.operands[0]?.unit !== '%' ? (relation.operands[0]?.unit ?? '') : '';
  const equals = relation.computed === '' ? [] : [`= ${relation.computed}${inUnit}`];
  switch (relation.kind) {
    case 'share':
      return [`${left}%`, '≠', first, '÷', second, ...equals.map((text) => `${text}%`)];
    case 'rate':
      if (relation.computed === '')
        return [`${left}%`, say('本年', 'this year'), first, say('上年', 'last year'), second];
      return [`${left}%`, '≠', `(${first}`, '−', `${second})`, '÷', bare(second), ...equals.map((text) => `${text}%`)];
    case 'growth':
      if (relation.computed === '')
        return [`${left}%`, say('增减额', 'change'), first, say('本年', 'this year'), second];
      return [`${left}%`, '≠', first, '÷', `(${second}`, '−', `${bare(first)})`, ...equals.map((text) => `${text}%`)];
    case 'change':
      return [left, '≠', first, '−', second, ...right.slice(2).map((less) => `+ ${less}`), ...equals];
    case 'floor':
      return [left, '>', first];
    case 'part':
      return [
        left,
        '<',
        ...right.map((part, index) => (index === 0 ? part : `+ ${part}`)),
        ...(right.length > 1 ? equals : []),
      ];
    default: {
      // 减少 is taken away; said twice it is the same both times, unless it is said the other way.
      const [total, ...parts] = relation.operands;
      const isTurned = parts.some(({ negated }) => negated !== total?.negated);
      const signed = relation.kind !== 'same' || isTurned;
      const sum = right.map((part, index) => {
        if (signed && parts[index]?.negated) return index === 0 ? `−${part}` : `− ${part}`;
        return index === 0 ? part : `+ ${part}`;
      });
      // What nobody states comes to nothing.
      const stated = right.length > 0 ? sum : [relation.computed];
      return [signed && total?.negated ? `−${left}` : left, '≠', ...stated, ...(right.length > 1 ? equals : [])];
    }
  }
}

const bare = (text: string): string => text.replace(/\[.*$/u, '');

const FEW = 3;

/** What the operands are, where they are few; of those in the finding's own table only row and column. */
function operandLabels({ kind, operands }: Arithmetic, finding: Finding, language: Language): string[] {
  if (operands.length > 2 * FEW || kind === 'change' || kind === 'rate' || kind === 'growth') return [];
  const own = placeKey(finding.place);
  const others = operands.filter((other) => placeKey(other.place) !== own);
  if (others.length > FEW) return [];
  const table = `${finding.label.split(' › ')[0] ?? ''} › `;
  return others.map((other) => {
    const label = other.label.startsWith(table) ? other.label.slice(table.length) : other.label;
    return `${where(other, finding, language)} ${visible(label)}`;
  });
}
