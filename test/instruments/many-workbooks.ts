/**
 * Workbooks of the reference report's size, each different: every one is of another department, which is named on every
 * sheet that names it, and in every fifth a figure is wrong. The same at every run.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from '../../src/read/workbook/crc.ts';
import { openArchive } from '../../src/read/workbook/zip.ts';
import { rezip } from '../../src/write/annotate/zip.ts';
import { partsOf } from './parts-of.ts';

const reference = join(import.meta.dirname, '../../fixtures/workbooks/yangquan-finance-2023.xlsx');
/** As the program that wrote the reference does. */
const entities = (text: string): string => text.replace(/[^\0-\x7f]/gu, (char) => `&#${char.codePointAt(0)};`);
const NAME = entities('阳泉市财政局');
const FIGURE = /(<c r="[A-Z]+\d+"[^>]*><v>)(\d+\.\d+)(?=<\/v>)/gu;
/** In so many there is one that has something wrong. */
const FIFTH = 5;

/** Gives the bytes of the `index`-th. */
export function workbookMaker(): (index: number) => Buffer {
  const bytes = readFileSync(reference);
  const archive = openArchive(bytes);
  const parts = partsOf(bytes);
  const texts = [...parts].flatMap(([name, content]) => {
    const text = content.toString('utf8');
    return text.includes(NAME) ? [[name, text] as const] : [];
  });
  const sheets = [...parts].flatMap(([name, content]) => {
    const text = content.toString('utf8');
    const figures = /^xl\/worksheets\/[^/]+\.xml$/u.test(name) ? [...text.matchAll(FIGURE)].length : 0;
    return figures > 20 ? [[name, text, figures] as const] : [];
  });
  if (texts.length === 0 || sheets.length === 0) throw new Error('the reference workbook is not what it was');
  return (index) => {
    const own = entities(`阳泉市第${index + 1}局`);
    const changes = new Map(texts.map(([name, text]) => [name, text.replaceAll(NAME, own)]));
    if (index % FIFTH === FIFTH - 1) {
      const [name, text, figures] = sheets[index % sheets.length]!;
      const wrong = index % figures;
      let at = -1;
      const spoilt = (changes.get(name) ?? text).replace(FIGURE, (whole, head: string, figure: string) =>
        ++at === wrong ? `${head}${figure.replace(/^\d/u, (digit) => String((Number(digit) + 3) % 10))}` : whole,
      );
      changes.set(name, spoilt);
    }
    return rezip({ bytes: archive.bytes, directory: archive.end, shift: archive.shift }, changes, crc32);
  };
}

/** Writes so many into a folder, a hundred to a folder below it. Gives their paths. */
export function writeMany(folder: string, count: number): string[] {
  const make = workbookMaker();
  return Array.from({ length: count }, (_, index) => {
    const below = join(folder, String(Math.floor(index / 100)).padStart(4, '0'));
    mkdirSync(below, { recursive: true });
    const path = join(below, `${String(index).padStart(6, '0')}.xlsx`);
    writeFileSync(path, make(index));
    return path;
  });
}
