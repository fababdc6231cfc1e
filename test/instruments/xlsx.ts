/** Writes a workbook as a file: no more than the reader reads, so that a test can say what is in it. */
import { cellName, type GridCell, type Range, type Sheet, type Workbook } from '../../src/model/grid.ts';
import { type Part, zip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const relations = (list: readonly { id: string; type: string; target: string; external?: boolean }[]): string =>
  `<Relationships xmlns="${PACKAGE}">${list
    .map(
      ({ id, type, target, external }) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escaped(target)}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

export function xlsx({ sheets, links }: Workbook): Buffer {
  const parts: Part[] = [
    { name: '_rels/.rels', content: relations([{ id: 'r1', type: 'officeDocument', target: 'xl/workbook.xml' }]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
        .map(
          ({ name, hidden }, i) =>
            `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="s${i}"/>`,
        )
        .join('')}</sheets>${
        links.length > 0
          ? `<externalReferences>${links.map((_, i) => `<externalReference r:id="l${i}"/>`).join('')}</externalReferences>`
          : ''
      }</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...sheets.map((_, i) => ({ id: `s${i}`, type: 'worksheet', target: `worksheets/sheet${i}.xml` })),
        ...links.map((_, i) => ({ id: `l${i}`, type: 'externalLink', target: `externalLinks/link${i}.xml` })),
        { id: 'st', type: 'styles', target: 'styles.xml' },
      ]),
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs></styleSheet>`,
    },
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i}.xml`, content: sheetXml(sheet) })),
    ...links.flatMap((target, i) => [
      { name: `xl/externalLinks/link${i}.xml`, content: `<externalLink xmlns="${MAIN}"/>` },
      {
        name: `xl/externalLinks/_rels/link${i}.xml.rels`,
        content: relations([{ id: 'r1', type: 'externalLinkPath', target, external: true }]),
      },
    ]),
  ];
  return zip(parts);
}

function sheetXml({ cells, covered, merges, hiddenRows, hiddenColumns }: Sheet): string {
  const rows = new Map<number, GridCell[]>();
  for (const cell of [...cells, ...covered].sort((a, b) => a.row - b.row || a.column - b.column))
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const cols = [...hiddenColumns].map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join('');
  const data = [...rows]
    .map(
      ([row, own]) => `<row r="${row}"${hiddenRows.has(row) ? ' hidden="1"' : ''}>${own.map(cellXml).join('')}</row>`,
    )
    .join('');
  const name = ({ top, left, bottom, right }: Range): string => `${cellName(top, left)}:${cellName(bottom, right)}`;
  const merged = merges.map((range) => `<mergeCell ref="${name(range)}"/>`).join('');
  return `<worksheet xmlns="${MAIN}">${cols && `<cols>${cols}</cols>`}<sheetData>${data}</sheetData>${
    merged && `<mergeCells>${merged}</mergeCells>`
  }</worksheet>`;
}

function cellXml({ row, column, kind, raw, shown, formula }: GridCell): string {
  const at = `r="${cellName(row, column)}"${shown === undefined ? '' : ' s="1"'}`;
  const f = formula ? `<f>${escaped(formula.text)}</f>` : '';
  if (formula?.uncached) return `<c ${at}>${f}</c>`;
  if (kind === 'number') return `<c ${at}>${f}<v>${raw}</v></c>`;
  if (kind === 'error') return `<c ${at} t="e">${f}<v>${escaped(raw)}</v></c>`;
  return f
    ? `<c ${at} t="str">${f}<v>${escaped(raw)}</v></c>`
    : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(raw)}</t></is></c>`;
}
