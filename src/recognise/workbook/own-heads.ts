import type { OwnWords } from '../../lexicon/own.ts';
import { fold } from '../../lexicon/spelling.ts';
import type { GridCell, Sheet } from '../../model/grid.ts';

/**
 * The sheet with what stands around its tables in official words, where a region calls its units or its departments by words of its own:
 * 单位：万块 is told from a heading by its characters.
 */
export function inOfficialHeads(sheet: Sheet, own: OwnWords | undefined): Sheet {
  if (!own || own.units.size + own.official.size === 0) return sheet;
  const units = [...own.units].sort(([a], [b]) => b.length - a.length);
  const told = units.map(([word, unit]) => ({ stands: standing(word), unit }));
  const text = (raw: string): string => {
    for (const { stands, unit } of told) if (stands.test(raw)) return raw.replace(stands, `$1${unit}`);
    return withOffice(raw, own.official);
  };
  const cell = (one: GridCell): GridCell => {
    if (one.kind !== 'text' || one.raw.length > LONGEST) return one;
    const raw = text(one.raw);
    return raw === one.raw ? one : { ...one, raw };
  };
  return { ...sheet, cells: sheet.cells.map(cell) };
}

/** Longer ones are sentences. */
const LONGEST = 100;

/** Where a unit stands: behind 单位, alone in brackets at the end, or alone in its cell. */
function standing(word: string): RegExp {
  const spelt = [...word].map((character) => character.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('\\s*');
  const end = '(?=\\s*(?:[)）\\]】，,、；;/／。]|$)|\\s)';
  return new RegExp(
    `(单\\s*位\\s*[：:∶﹕︰；;（(]*\\s*|[（(]\\s*(?=${spelt}\\s*[)）]\\s*$)|^\\s*(?=${spelt}\\s*$))${spelt}${end}`,
    'u',
  );
}

/** 衙署：某某局 as 部门：某某局 */
function withOffice(raw: string, official: OwnWords['official']): string {
  const [, word, rest] = /^([^：:]+)([：:].*)$/su.exec(raw) ?? [];
  const office = word === undefined ? undefined : official.get(fold(word));
  return office !== undefined && /(?:部门|单位)(?:名称)?$/u.test(office) ? `${office}${rest}` : raw;
}
