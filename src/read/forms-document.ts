import { binaryKind } from './kind.ts';
import { documentXml, wordsOfXml } from './word/document-xml.ts';
import { NUMBER } from './word/number.ts';

/** What every form of targets holds, beside its title. */
const INDICATORS = /[一二三]级\s*指\s*标|指\s*标\s*值/u;
const TARGETS = /绩\s*效|目\s*标/u;
/** How the targets of a year that is over were met. */
const ASSESSED = /自评|评价|监控|完成情况/u;
/** Titles, whose it is, signatures: of each table no more stands beside it. */
const BESIDE = 150;
const LINES = 10;

/** The first lines of a Word document of nothing but forms of targets; nothing where it is something else besides. */
export function formsDocument(bytes: Uint8Array): readonly string[] | undefined {
  const xml = binaryKind(bytes) === 'zip' ? documentXml(bytes) : undefined;
  return xml === undefined ? undefined : formsIn(xml);
}

export function formsIn(xml: string): readonly string[] | undefined {
  if (!xml.includes('<w:tbl>')) return undefined;
  const [above = '', ...tables] = xml.split('<w:tbl>');
  const parts = tables.map((part) => part.split('</w:tbl>'));
  const beside = [above, ...parts.flatMap(([, ...behind]) => behind)].map(wordsOfXml).join('');
  const forms = parts.filter(([table = '']) => INDICATORS.test(wordsOfXml(table))).length;
  const isFilled = parts.some(([table = '']) => table.split('</w:tc>').some((cell) => NUMBER.test(wordsOfXml(cell))));
  // The money of one may be a table by itself.
  if (!isFilled || forms === 0 || forms * 2 < tables.length || beside.length > BESIDE * tables.length) return undefined;
  const lines = xml
    .split('</w:p>', LINES * 4)
    .map((line) => wordsOfXml(line).trim())
    .filter((line) => line !== '')
    .slice(0, LINES);
  const head = lines.join('\n');
  return TARGETS.test(head) && !ASSESSED.test(head) ? lines : undefined;
}
