import type { Finding } from '../model/finding.ts';
import { cellOf, isText, isWhole, type Place, placeKey, type TextPlace } from '../model/place.ts';
import { visible } from './escape.ts';
import type { Language } from './language.ts';

/** What a file is called: what came by a pipe has no name of its own. */
export const fileCalled = (path: string, language: Language): string =>
  path === STDIN ? (language === 'zh' ? '标准输入' : 'standard input') : visible(path);
const STDIN = '-';

/**
 * `说明.txt 第12行第5字`, `表.xlsx 表1!C3`, `表.xlsx 说明!A3 第5字`, `说明.docx 第12段第5字`: what a person looks up. Who writes YAML has an
 * editor that goes to `budget.yaml:12:5`.
 */
export function placeName(place: Place, language: Language): string {
  const file = fileCalled(place.path, language);
  if (isWhole(place) || isAllOfStdin(place)) return file;
  if (place.path === STDIN && !isText(place)) return `${file} ${visible(shortPlace(place, STDIN))}`;
  if (!isText(place) || !isWorded(place)) return visible(placeKey(place));
  return `${file} ${visible(characterName(place, language))}`;
}

/** A word that begins it is longer. */
const isAllOfStdin = (place: Place): boolean =>
  place.path === STDIN && isText(place) && place.line === 1 && place.column === 1 && place.length === 1;

/** The same for a document that others read too: files are named without the folders they are in here, a cell of `path` by its sheet. */
export function placeFor(place: Place, path: string, language: Language): string {
  if (cellOf(place) && place.path === path) return visible(shortPlace(place, path, language));
  return placeName({ ...place, path: fileName(place.path) }, language);
}

/** For programs, which go to a line by its number; anything else as for a person. */
export function placeForPrograms(place: Place, path: string, language: Language): string {
  const isLine = isText(place) && !place.ofParagraph && !isWhole(place);
  return isLine ? visible(placeKey({ ...place, path: fileName(place.path) })) : placeFor(place, path, language);
}

/** Of what bears no name of a text nobody knows whether it is one; no editor goes to a line of what came by a pipe. */
const isWorded = ({ ofParagraph, path }: TextPlace): boolean =>
  ofParagraph === true || path === STDIN || /\.(?:txt|md|markdown)$/iu.test(path);

export const fileName = (path: string): string => path.split(/[\\/]/u).at(-1)!;

/** In brackets: a line number in the same file, a paragraph of it, a cell of the same sheet; elsewhere the file by its name alone. */
export function placeIn(place: Place, finding: Finding, language: Language = 'zh'): string {
  if (place.path !== finding.place.path) return `[${placeName({ ...place, path: fileName(place.path) }, language)}]`;
  const cell = cellOf(place);
  if (cell)
    return `[${cellOf(finding.place)?.sheet === cell.sheet ? cell.cell : visible(`${cell.sheet}!${cell.cell}`)}]`;
  if (isText(place)) return `[${isWorded(place) ? lineName(place, language) : place.line}]`;
  return '';
}

function characterName(place: TextPlace, language: Language): string {
  const { column, inCell } = place;
  const line = inCell ? `${inCell.sheet}!${inCell.cell}${language === 'zh' ? ' ' : ''}` : lineName(place, language);
  return line + (language === 'zh' ? `第${column}字` : `, character ${column}`);
}

function lineName({ line, ofParagraph }: TextPlace, language: Language): string {
  if (language === 'zh') return `第${line}${ofParagraph ? '段' : '行'}`;
  return `${ofParagraph ? 'paragraph' : 'line'} ${line}`;
}

/** Within a file that is named elsewhere, nothing of a whole file: `第12行第5字`, `表1!C3`, `第12段第5字`; for programs, in no language, `¶12:5`, `说明!A3:5`. */
export function shortPlace(place: Place, path: string, language?: Language): string {
  if (isWhole(place)) return place.path === path ? '' : place.path;
  const where = !isText(place)
    ? `${place.sheet}!${place.cell}`
    : language && isWorded(place)
      ? characterName(place, language)
      : place.inCell
        ? `${place.inCell.sheet}!${place.inCell.cell}:${place.column}`
        : `${place.ofParagraph ? '¶' : ''}${place.line}:${place.column}`;
  return place.path === path ? where : `${place.path} ${where}`;
}
