import type { Finding } from '../model/finding.ts';
import { cellOf, isText, isWhole, type Place, placeKey, type TextPlace } from '../model/place.ts';
import { visible } from './escape.ts';
import type { Language } from './language.ts';

/** `说明.txt:12:5`, `表.xlsx 表1!C3`, `表.xlsx 说明!A3 第5字`, `说明.docx 第12段第5字`: what a person looks up. */
export function placeName(place: Place, language: Language): string {
  if (isWhole(place)) return visible(place.path);
  if (!isText(place) || !place.ofParagraph) return visible(placeKey(place));
  return `${visible(place.path)} ${visible(characterName(place, language))}`;
}

/** The same for a document that others read too: files are named without the folders they are in here, a cell of `path` by its sheet. */
export function placeFor(place: Place, path: string, language: Language): string {
  if (cellOf(place) && place.path === path) return visible(shortPlace(place, path, language));
  return placeName({ ...place, path: fileName(place.path) }, language);
}

const fileName = (path: string): string => path.split(/[\\/]/u).at(-1)!;

/** In brackets: a line number in the same file, a paragraph of it, a cell of the same sheet; elsewhere the file by its name alone. */
export function placeIn(place: Place, finding: Finding, language: Language = 'zh'): string {
  if (place.path !== finding.place.path) return `[${placeName({ ...place, path: fileName(place.path) }, language)}]`;
  const cell = cellOf(place);
  if (cell)
    return `[${cellOf(finding.place)?.sheet === cell.sheet ? cell.cell : visible(`${cell.sheet}!${cell.cell}`)}]`;
  if (isText(place)) return `[${place.ofParagraph ? paragraphName(place.line, language) : place.line}]`;
  return '';
}

const characterName = ({ line, column, inCell }: TextPlace, language: Language): string =>
  `${inCell ? `${inCell.sheet}!${inCell.cell}${language === 'zh' ? ' ' : ''}` : paragraphName(line, language)}${language === 'zh' ? `第${column}字` : `, character ${column}`}`;

const paragraphName = (number: number, language: Language): string =>
  language === 'zh' ? `第${number}段` : `paragraph ${number}`;

/** Within a file that is named elsewhere, nothing of a whole file: `12:5`, `表1!C3`, `第12段第5字`; for programs, in no language, `¶12:5`, `说明!A3:5`. */
export function shortPlace(place: Place, path: string, language?: Language): string {
  if (isWhole(place)) return place.path === path ? '' : place.path;
  const where = !isText(place)
    ? `${place.sheet}!${place.cell}`
    : place.ofParagraph && language
      ? characterName(place, language)
      : place.inCell
        ? `${place.inCell.sheet}!${place.inCell.cell}:${place.column}`
        : `${place.ofParagraph ? '¶' : ''}${place.line}:${place.column}`;
  return place.path === path ? where : `${place.path} ${where}`;
}
