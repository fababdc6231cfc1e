import type { Arithmetic, Finding, Related } from '../../model/finding.ts';
import type { Result } from '../../model/outcome.ts';
import type { Summed } from '../../model/summary.ts';
import { restored, type Slim, slim } from '../../report/slim.ts';

/**
 * A result as text. The same figure stands in many relations and is written once; the files of the report are named by
 * their number, so that the same report has the same text wherever it lies. An unescaped `"path":` is never part of a
 * string, so that it can be put in and taken out of the text.
 */
type Packed = Omit<Slim, 'findings'> & {
  readonly labels: readonly string[];
  readonly figures: readonly PackedRelated[];
  readonly findings: readonly PackedFinding[];
};
type PackedRelated = Omit<Related, 'label'> & { readonly label: number };
type PackedFinding = Omit<Finding, 'related' | 'arithmetic'> & {
  readonly related: readonly number[];
  readonly arithmetic: readonly (Omit<Arithmetic, 'operands'> & { readonly operands: readonly number[] })[];
};

export function packed(result: Result & Summed, files: readonly string[]): string {
  const labels = new Numbered<string>();
  const figures = new Numbered<PackedRelated>();
  const numbered = (all: readonly Related[]): number[] =>
    all.map((one) => {
      const label = labels.of(one.label, one.label);
      const figure = { ...one, label };
      return figures.of(JSON.stringify(figure), figure);
    });
  const { findings, ...rest } = slim(result);
  const whole: Packed = {
    ...rest,
    findings: findings.map((finding) => ({
      ...finding,
      related: numbered(finding.related),
      arithmetic: finding.arithmetic.map((one) => ({ ...one, operands: numbered(one.operands) })),
    })),
    labels: labels.all,
    figures: figures.all,
  };
  let text = JSON.stringify(whole);
  for (const [index, path] of files.entries())
    text = text.replaceAll(`"path":${JSON.stringify(path)}`, `"path":[${index}]`);
  return text;
}

/** @param files as they are called now, in the same order */
export function unpacked(packed: string, files: readonly string[]): Result & Summed {
  let text = packed;
  for (const [index, path] of files.entries())
    text = text.replaceAll(`"path":[${index}]`, () => `"path":${JSON.stringify(path)}`);
  const { labels, figures, findings, ...rest } = JSON.parse(text) as Packed;
  const all = figures.map((figure): Related => ({ ...figure, label: labels[figure.label]! }));
  const named = (numbers: readonly number[]): Related[] => numbers.map((number) => all[number]!);
  return restored({
    ...rest,
    findings: findings.map((finding) => ({
      ...finding,
      related: named(finding.related),
      arithmetic: finding.arithmetic.map((one) => ({ ...one, operands: named(one.operands) })),
    })),
  });
}

/** Things that are alike, once each, in the order they came. */
class Numbered<T> {
  readonly all: T[] = [];
  private readonly numbers = new Map<string, number>();

  of(key: string, thing: T): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.all.length);
    return this.all.push(thing) - 1;
  }
}
