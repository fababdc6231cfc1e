import { PLACE_COLUMN, type ResultRow, type Results } from '../../model/annotation.ts';
import { cellName, columnName } from '../../model/grid.ts';
import { cellText, escapeXml } from '../xml-text.ts';
import { HEAD, type Namespaces } from './namespaces.ts';
import type { ResultStyle, Styles } from './styles.ts';

/** Points. */
const LINE = 15;
const LEAD = 18;
const TALLEST = 409;
const TAB: Readonly<Record<string, string>> = { error: 'FFFF7C80', query: 'FFFFC000', note: 'FF9DC3E6' };
/** Columns of short words, and of figures, by their place. */
const MIDDLE = [0, 2];
const FIGURES = [4, 5];

/** Which row the headings stand in: repeated on every page, and what is above them stays in view. */
export const headingRow = ({ lead }: Results): number => lead.length + 2;

/** The sheet of results. Its texts stand in its own cells, so that the workbook's shared texts stay as they are. */
export function resultsSheet(results: Results, styles: Styles, { main }: Namespaces): string {
  const { headings, widths, lead, rows, title } = results;
  const last = columnName(headings.length);
  const heading = headingRow(results);
  const cell = (row: number, column: number, text: string, style: ResultStyle): string =>
    text === ''
      ? `<c r="${cellName(row, column)}" s="${styles.result(style)}"/>`
      : `<c r="${cellName(row, column)}" s="${styles.result(style)}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
  const row = (number: number, cells: string, height: number, fixed: boolean): string =>
    `<row r="${number}" ht="${Math.min(TALLEST, height)}"${fixed ? ' customHeight="1"' : ''}>${cells}</row>`;

  const top = [
    row(1, cell(1, 1, title, 'title'), 30, true),
    ...lead.map(({ text, lines }, index) => row(index + 2, cell(index + 2, 1, text, 'lead'), lines * LEAD, true)),
    row(heading, headings.map((text, index) => cell(heading, index + 1, text, 'heading')).join(''), 24, true),
  ];
  const body = rows.map((one, index) => {
    const number = heading + 1 + index;
    const cells = one.cells.map((text, column) => cell(number, column + 1, text, styleOf(one, column)));
    return row(number, cells.join(''), one.lines * LINE + 3, false);
  });
  const merged = [...Array(heading - 1).keys()].map((at) => `<mergeCell ref="A${at + 1}:${last}${at + 1}"/>`);
  const links = rows.flatMap(({ link }, index) => {
    if (!link) return [];
    const at = cellName(heading + 1 + index, PLACE_COLUMN + 1);
    const to = `'${link.sheet.replaceAll("'", "''")}'!${link.cell}`;
    return [`<hyperlink ref="${at}" location="${escapeXml(to)}"/>`];
  });
  const end = heading + rows.length;
  const tab = ['error', 'query', 'note'].find((look) => rows.some((one) => one.look === look));
  return [
    HEAD,
    `<worksheet xmlns="${main}">`,
    `<sheetPr><tabColor rgb="${TAB[tab ?? ''] ?? 'FFA9D08E'}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${last}${end}"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${heading}" topLeftCell="A${heading + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${heading + 1}" sqref="A${heading + 1}"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/>`,
    `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${[...top, ...body].join('')}</sheetData>`,
    `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`,
    ...(links.length > 0 ? [`<hyperlinks>${links.join('')}</hyperlinks>`] : []),
    `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`,
    `<ignoredErrors><ignoredError sqref="A1:${last}${end}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('');
}

function styleOf({ look, link }: ResultRow, column: number): ResultStyle {
  if (column === 1 && look !== 'plain') return look;
  if (column === PLACE_COLUMN && link) return 'link';
  if (MIDDLE.includes(column) || column === 1) return 'middle';
  return FIGURES.includes(column) ? 'figure' : 'text';
}
