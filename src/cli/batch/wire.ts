import type { Arithmetic, Finding, Related } from '../../model/finding.ts';
import type { Result } from '../../model/outcome.ts';
import { isText, type Place, type TextPlace } from '../../model/place.ts';
import type { Summed } from '../../model/summary.ts';
import { restored, type Slim, slim } from '../../report/slim.ts';

/**
 * A result as text. The same figure stands in many relations and is written once, as a list without names: most of a result
 * is figures. The files of the report are named by their number, so that the same report has the same text wherever it
 * lies. An unescaped `"path":` is never part of a string, so that it can be put in and taken out of the text.
 */
type Packed = Omit<Slim, 'findings'> & {
  readonly labels: readonly string[];
  readonly figures: readonly PackedFigure[];
  readonly findings: readonly PackedFinding[];
};
/** Of another report the file’s path, of this one its number. */
type PackedPlace =
  | readonly [file: number | string, sheet: string, cell: string, ...order: readonly number[]]
  | readonly [file: number | string, line: number, column: number, length: number, ofParagraph: 0 | 1]
  | readonly [file: number | string, line: number, column: number, length: number, inCell: string];
type PackedFigure = readonly [
  label: number,
  role: Related['role'],
  raw: string,
  value: string | null,
  unit: string | null,
  negated: 0 | 1,
  ...place: PackedPlace,
];
type PackedFinding = Omit<Finding, 'related' | 'arithmetic'> & {
  readonly related: readonly number[];
  readonly arithmetic: readonly (Omit<Arithmetic, 'operands'> & { readonly operands: readonly number[] })[];
};

export function packed(result: Result & Summed, files: readonly string[]): string {
  const labels = new Numbered<string>();
  const figures = new Numbered<PackedFigure>();
  const numbered = (all: readonly Related[]): number[] =>
    all.map(({ label, role, raw, value, unit, negated, place }) => {
      const named = labels.of(label, label);
      const figure = [named, role, raw, value, unit, negated ? 1 : 0, ...packedPlace(place, files)] as const;
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

function packedPlace(place: Place, files: readonly string[]): PackedPlace {
  const index = files.indexOf(place.path);
  const file = index < 0 ? place.path : index;
  return isText(place)
    ? place.inCell
      ? [file, place.line, place.column, place.length, JSON.stringify(place.inCell)]
      : [file, place.line, place.column, place.length, place.ofParagraph ? 1 : 0]
    : [file, place.sheet, place.cell, ...place.order];
}

/** @param files as they are called now, in the same order */
export function unpacked(packed: string, files: readonly string[]): Result & Summed {
  let text = packed;
  for (const [index, path] of files.entries())
    text = text.replaceAll(`"path":[${index}]`, () => `"path":${JSON.stringify(path)}`);
  const { labels, figures, findings, ...rest } = JSON.parse(text) as Packed;
  const all = figures.map(([label, role, raw, value, unit, negated, ...place]): Related => {
    const at = unpackedPlace(place, files);
    return { role, place: at, raw, value, unit, label: labels[label]!, ...(negated === 1 && { negated: true }) };
  });
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

function unpackedPlace([file, first, second, ...rest]: PackedPlace, files: readonly string[]): Place {
  const path = typeof file === 'string' ? file : files[file]!;
  const [third = 0, fourth = 0, fifth = 0] = rest;
  if (typeof first === 'string')
    return { path, sheet: first, cell: String(second), order: [Number(third), Number(fourth), Number(fifth)] };
  return {
    ...{ path, line: first, column: Number(second), length: Number(third) },
    ...(fourth !== 0 && { ofParagraph: true }),
    ...(typeof fourth === 'string' && { inCell: JSON.parse(fourth) as NonNullable<TextPlace['inCell']> }),
  };
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
