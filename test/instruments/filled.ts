/** A workbook filled in by hand, so to say: openpyxl types, LibreOffice works out the formulas and saves. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Typed = { readonly sheet: string; readonly cell: string; readonly value: string | number };

const SCRIPT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for entry in json.load(open(sys.argv[2], encoding='utf8')):
    book[entry['sheet']][entry['cell']] = entry['value']
if len(sys.argv) > 4:
    # The formula of every conditional format, worked out in a cell: shifted to each cell of its range as a spreadsheet does.
    from openpyxl.formula.translate import Translator
    from openpyxl.utils import range_boundaries, get_column_letter
    out = book.create_sheet('条件')
    row = 1
    for sheet in book.worksheets[:-1]:
        for own in sheet.conditional_formatting:
            for rule in own.rules:
                if not rule.dxf or not rule.dxf.fill or not str(rule.dxf.fill.bgColor.rgb).endswith('FFC7CE'):
                    continue
                for area in str(own.sqref).split():
                    left, top, right, bottom = range_boundaries(area)
                    first = get_column_letter(left) + str(top)
                    for r in range(top, bottom + 1):
                        for c in range(left, right + 1):
                            at = get_column_letter(c) + str(r)
                            text = Translator('=' + rule.formula[0], first).translate_formula(at)[1:]
                            out.cell(row, 1, sheet.title); out.cell(row, 2, at)
                            out.cell(row, 3, text)
                            row += 1
    # Worked out on the sheet they belong to, for they name its cells without its name.
    by = {}
    for r in range(1, row):
        by.setdefault(out.cell(r, 1).value, []).append((out.cell(r, 2).value, out.cell(r, 3).value))
    for name, all in by.items():
        sheet = book[name]
        for n, (at, text) in enumerate(all):
            sheet.cell(1 + n, 60, at); sheet.cell(1 + n, 61, '=IF(' + text + ',1,0)')
    book.remove(out)
book.save(sys.argv[3])
`;

const READ = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
red = []
for sheet in book.worksheets:
    for r in range(1, sheet.max_row + 1):
        if sheet.cell(r, 61).value not in (None, 0):
            red.append(sheet.title + '!' + str(sheet.cell(r, 60).value))
print(json.dumps(sorted(set(red))))
`;

function run(command: string, args: readonly string[]): string {
  const done = spawnSync(command, args, { encoding: 'utf8', timeout: 100_000, maxBuffer: 64 * 1024 * 1024 });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout;
}

function calculated<T>(blank: Uint8Array, typed: readonly Typed[], mirrored: boolean, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'budget-filled-'));
  try {
    const [from, entries, typedIn] = ['blank.xlsx', 'typed.json', 'book.xlsx'].map((name) => join(folder, name));
    writeFileSync(from!, blank);
    writeFileSync(entries!, JSON.stringify(typed));
    run('python3', ['-c', SCRIPT, from!, entries!, typedIn!, ...(mirrored ? ['1'] : [])]);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    run('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), typedIn!]);
    return use(join(folder, 'out', 'book.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The workbook as it is saved after these cells were typed. */
export const filled = (blank: Uint8Array, typed: readonly Typed[]): Uint8Array =>
  calculated(blank, typed, false, (path) => new Uint8Array(readFileSync(path)));

/** Cells that a conditional format turns red after these cells were typed: `3 支出总表!C9`. */
export const redCells = (blank: Uint8Array, typed: readonly Typed[]): string[] =>
  calculated(blank, typed, true, (path) => JSON.parse(run('python3', ['-c', READ, path])) as string[]);
