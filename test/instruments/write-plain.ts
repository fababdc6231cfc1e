/** What export costs against a plain script that writes the same sheets with the same package, cell by cell. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { type Command, run, sideBySide } from './side-by-side.ts';

const SCRIPT = `const { Workbook } = require('exceljs');
const [from, to] = process.argv.slice(1);
const book = new Workbook();
for (const { name, widths, cells, merges, views, pageSetup } of JSON.parse(require('node:fs').readFileSync(from, 'utf8'))) {
  const sheet = book.addWorksheet(name);
  sheet.columns = widths.map((width) => ({ width }));
  for (const { at, value, font, border, alignment, numFmt } of cells) {
    const cell = sheet.getCell(at);
    if (value !== undefined) cell.value = value;
    if (font) cell.font = font;
    if (border) cell.border = border;
    if (alignment) cell.alignment = alignment;
    if (numFmt) cell.numFmt = numFmt;
  }
  for (const range of merges) sheet.mergeCells(range);
  Object.assign(sheet, { views, pageSetup });
}
book.xlsx.writeFile(to);`;

/** Everything a sheet holds, as a script would have it in variables. */
async function sheetsOf(path: string): Promise<unknown[]> {
  const book = new Workbook();
  await book.xlsx.readFile(path);
  return book.worksheets.map((sheet) => {
    const cells: unknown[] = [];
    sheet.eachRow((line) =>
      line.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.isMerged && cell.master !== cell) return;
        const { address: at, font, border, alignment, numFmt } = cell;
        cells.push({ at, ...(cell.value !== null && { value: cell.value }), font, border, alignment, numFmt });
      }),
    );
    const { merges } = sheet.model as unknown as { merges: string[] };
    return {
      ...{ name: sheet.name, cells, merges, views: sheet.views, pageSetup: sheet.pageSetup },
      widths: sheet.columns.map(({ width }) => width),
    };
  });
}

export async function writing(report: string, rounds: number, folder: string): Promise<void> {
  const [out, plain, dump] = ['export.xlsx', 'plain.xlsx', 'sheets.json'].map((name) => join(folder, name));
  const ours: Command = {
    name: 'budget export to a workbook',
    args: ['bin/budget.js', 'export', report, '-o', out!, '--force'],
  };
  run(ours);
  writeFileSync(dump!, JSON.stringify(await sheetsOf(out!)));
  const script: Command = { name: 'the same sheets by a plain script (exceljs)', args: ['-e', SCRIPT, dump!, plain!] };
  sideBySide('(k) export against a plain exceljs script', ours, script, rounds, 0.75);
}
