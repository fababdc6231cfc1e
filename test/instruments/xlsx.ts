/** Writes a workbook that a test or an example built as nouns: the file a reader would make the same of. */
import { cellName, type GridCell, type Range, type Sheet, type Workbook } from '../../src/model/grid.ts';
import { escapeXml, relation, relations, type SheetText, workbookBytes } from './workbook.ts';

export function xlsx({ sheets, links }: Workbook): Buffer {
  const linked = links.map((target, i) => ({ id: `l${i}`, part: `externalLinks/link${i}.xml`, target }));
  return workbookBytes({
    sheets: sheets.map(sheetText),
    formats: [2],
    names:
      linked.length > 0
        ? `<externalReferences>${linked.map(({ id }) => `<externalReference r:id="${id}"/>`).join('')}</externalReferences>`
        : '',
    parts: linked.flatMap(({ part, target }) => [
      { name: `xl/${part}`, content: '<externalLink/>' },
      {
        name: `xl/${part.replace('/', '/_rels/')}.rels`,
        content: relations(relation('r1', 'externalLinkPath', escapeXml(target), true)),
      },
    ]),
    change: (parts) =>
      parts.map((part) => {
        if (part.name !== 'xl/_rels/workbook.xml.rels') return part;
        const more = linked.map((link) => relation(link.id, 'externalLink', link.part)).join('');
        return { ...part, content: String(part.content).replace('</Relationships>', `${more}</Relationships>`) };
      }),
  });
}

function sheetText({ name, hidden, cells, covered, merges, hiddenRows, hiddenColumns }: Sheet): SheetText {
  const rows = new Map<number, GridCell[]>();
  for (const cell of [...cells, ...covered].sort((a, b) => a.row - b.row || a.column - b.column))
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const cols = [...hiddenColumns].map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join('');
  const range = ({ top, left, bottom, right }: Range): string => `${cellName(top, left)}:${cellName(bottom, right)}`;
  const merged = merges.map((own) => `<mergeCell ref="${range(own)}"/>`).join('');
  return {
    name: escapeXml(name),
    rows: [...rows]
      .map(
        ([row, own]) =>
          `<row r="${row}"${hiddenRows.has(row) ? ' hidden="1"' : ''}>${own.map(cellText).join('')}</row>`,
      )
      .join(''),
    before: cols && `<cols>${cols}</cols>`,
    after: merged && `<mergeCells>${merged}</mergeCells>`,
    ...(hidden && { state: 'hidden' }),
  };
}

function cellText({ row, column, kind, raw, shown, formula }: GridCell): string {
  const at = `r="${cellName(row, column)}"${shown === undefined ? '' : ' s="1"'}`;
  const f = formula ? `<f>${escapeXml(formula.text)}</f>` : '';
  if (formula?.uncached) return `<c ${at}>${f}</c>`;
  if (kind === 'number') return `<c ${at}>${f}<v>${raw}</v></c>`;
  if (kind === 'error') return `<c ${at} t="e">${f}<v>${escapeXml(raw)}</v></c>`;
  return f
    ? `<c ${at} t="str">${f}<v>${escapeXml(raw)}</v></c>`
    : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(raw)}</t></is></c>`;
}
