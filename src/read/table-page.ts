import { binaryKind } from './kind.ts';
import { documentXml, wordsOfXml } from './word/document-xml.ts';

/** A Word document that is one table of a budget and nothing else: what its title is, and what else stands at its head. */
export type TablePage = { readonly title: string; readonly head: string };

const TITLE = /(?:收支|收入|支出|经费|预算|拨款)[^，。；：:]{0,30}表(?:[（(][^（()）]{0,20}[)）])?$/u;
/** Forms of targets are read as forms. */
const FORM = /绩效|目标/u;
export const UNIT = /单\s*位\s*[：:]\s*(?:人民币)?\s*[万亿千百]*\s*元/u;
/** More beside the table is running text. */
const MOST_BESIDE = 300;
/** A title may stand in the first cells of its table. */
const FIRST_CELLS = 6;

export function tablePage(bytes: Uint8Array): TablePage | undefined {
  const xml = binaryKind(bytes) === 'zip' ? documentXml(bytes) : undefined;
  return xml === undefined ? undefined : tablePageIn(xml);
}

export function tablePageIn(xml: string): TablePage | undefined {
  const [above, within, ...more] = xml.split('<w:tbl>');
  if (within === undefined || more.length > 0) return undefined;
  const [table = '', below = ''] = within.split('</w:tbl>');
  const before = linesIn(above!);
  if ([...before, ...linesIn(below)].join('').length > MOST_BESIDE) return undefined;
  const lines = [...before, ...linesIn(table.split('</w:p>', FIRST_CELLS).join('</w:p>'))];
  const title = lines.find((line) => TITLE.test(line) && !FORM.test(line));
  const head = lines.join('\n');
  return title !== undefined && UNIT.test(head) ? { title, head } : undefined;
}

const linesIn = (xml: string): string[] =>
  xml
    .split('</w:p>')
    .map((part) => wordsOfXml(part).trim())
    .filter((line) => line !== '');
