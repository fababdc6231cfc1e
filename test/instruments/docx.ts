import { zip } from './zip.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NAMES = [
  `xmlns:w="${W}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
/** A paragraph of text, or of what stands in it as XML. */
export const p = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') || inside === '' ? inside : run(inside)}</w:p>`;
export const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

const styled = (id: string, name: string, rest = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
const basedOn = (id: string): string => `<w:basedOn w:val="${id}"/>`;
const STYLES = [
  styled('1', 'heading 1'),
  styled('a3', 'Title'),
  styled('bt2', '标题 2'),
  styled('own', '二级小标题', basedOn('own1')),
  styled('own1', '本局标题', basedOn('bt2')),
  styled('outlined', '公文一级', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
  styled('body', '公文正文', `${basedOn('outlined')}<w:pPr><w:outlineLvl w:val="9"/></w:pPr>`),
  styled('ring', '环一', basedOn('ring2')),
  styled('ring2', '环二', basedOn('ring')),
  styled('hiding', '批示', '<w:rPr><w:vanish/></w:rPr>'),
  styled('hidden', '备注', '<w:rPr><w:vanish/></w:rPr>', 'character'),
  styled('hidden2', '备注二', basedOn('hidden'), 'character'),
].join('');
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
export const numbered = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;

/** The parts of a small .docx, by name. */
export function docxParts(body: string, footnotes = ''): Record<string, string> {
  const part = (name: string, content: string): string => `${HEAD}<w:${name} ${NAMES}>${content}</w:${name}>`;
  const related = ['styles', 'numbering', 'footnotes'].map(
    (name, at) => `<Relationship Id="r${at}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  );
  const rels = (content: string): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': rels(`<Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': rels(related.join('')),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/styles.xml': part('styles', STYLES),
    'word/numbering.xml': part('numbering', NUMBERING),
    'word/footnotes.xml': part('footnotes', footnotes),
  };
}

export const packed = (parts: Readonly<Record<string, string>>): Buffer =>
  zip(Object.entries(parts).map(([name, content]) => ({ name, content })));

export const docx = (body: string, footnotes?: string): Buffer => packed(docxParts(body, footnotes));
