import { codesOf, subjectKey } from '../lexicon/classification.ts';
import { style } from '../lexicon/numbering.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import { type Dimension, isByCode, WITHIN } from '../model/dimension.ts';
import type { Row } from '../model/table.ts';
import type { Label } from './label.ts';
import type { LabelGroup } from './label-groups.ts';
import { indentOf } from './labels.ts';

type Known = { readonly dimension: Dimension; readonly code: string };

/**
 * A list of subjects without codes shows by its numbers (一、 （一） 1.) or by how far its names are set in how deep each
 * stands. A name no list holds is then placed below the subject above it, at the depth its like were found at.
 */
export class Outline {
  /** How many digits the codes of a way of writing have. */
  private readonly depths = new Map<string, number>();
  /** The subject last met at each depth. */
  private readonly stack = new Map<number, Known>();
  /** Ways of writing in which something other than subjects is counted. */
  private readonly others = new Set<string>();
  private depth = 0;

  place(label: Label, group: LabelGroup, row: Row): Label {
    if (group.codes.length > 0 || group.name === undefined || group.mixed) return label;
    // What follows a total of the list stands below nothing above it.
    if (label.kind === 'total' && !label.subtotal) this.stack.clear();
    const cell = row.cells[group.name];
    const name = cell?.raw.trim() ?? '';
    const { text, ofWhich } = withoutNumbering(name);
    const numbering = name.slice(0, name.length - text.length);
    const key = style(numbering) || `${indentOf(cell)}`;
    const known = label.kind === 'member' ? subjectOf(label) : undefined;
    if (label.kind !== 'unknown' && !known) {
      if (label.kind === 'member' && style(numbering) !== '' && !this.depths.has(key)) this.others.add(key);
      return label;
    }
    // 1、人员经费 over （1）工资福利支出: what is counted like the one is below no subject of the other's list.
    if (label.kind === 'unknown' && this.others.has(key)) return label;
    const written = this.depths.get(key) ?? this.next(key);
    const depth = known && !isPseudo(known) ? known.code.length : written;
    if (known && !isPseudo(known) && this.isSure(known, text)) {
      this.keep(key, depth, known);
      return label;
    }
    // A name that many subjects share, or that no list holds, is that of the subject it stands under.
    const parent = this.stack.get((known ? written : depth) - 2);
    if (!parent || ofWhich || (known ? written : depth) <= 3) return label;
    const own = { dimension: parent.dimension, code: `${parent.code}${WITHIN}${subjectKey(text)}` };
    this.keep(key, known ? written : depth, own);
    return {
      kind: 'member',
      raw: text,
      at: { [own.dimension]: own.code },
      ofWhich: false,
      numbering,
      indent: indentOf(cell),
    };
  }

  /** Only one subject has the name, or the one it was taken for belongs below what stands above. */
  private isSure({ dimension, code }: Known, name: string): boolean {
    const parent = this.stack.get(code.length - 2);
    if (code.length <= 3 || !parent || parent.dimension !== dimension || code.startsWith(parent.code)) return true;
    return codesOf(dimension, name).length < 2;
  }

  /** A way of writing met for the first time goes one deeper. */
  private next(key: string): number {
    return this.depth > 0 && this.depth < 7 && /[一1１①Ⅰ]|^\d+$/u.test(key) ? this.depth + 2 : 0;
  }

  private keep(key: string, depth: number, known: Known): void {
    this.depths.set(key, depth);
    this.depth = depth;
    this.stack.set(depth, known);
    for (const deeper of [...this.stack.keys()]) if (deeper > depth) this.stack.delete(deeper);
  }
}

const isPseudo = ({ code }: Known): boolean => code.includes(WITHIN);

function subjectOf({ at }: { readonly at: { readonly [D in Dimension]?: string } }): Known | undefined {
  for (const dimension of ['function', 'economic', 'govEconomic'] as const) {
    const code = at[dimension];
    if (code !== undefined && isByCode(dimension)) return { dimension, code };
  }
  return undefined;
}
