/** What other programs make of a file: openpyxl by its library, LibreOffice by converting. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasOpenpyxl = spawnSync('python3', ['-c', 'import openpyxl']).status === 0;
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

export type SeenSheet = {
  readonly name: string;
  readonly comments: Readonly<Record<string, string>>;
  /** Colours of cells with a solid fill. */
  readonly fills: Readonly<Record<string, string>>;
  readonly formats: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly printArea: string;
  readonly charts: number;
  readonly rules: number;
  readonly validations: number;
  readonly isProtected: boolean;
  readonly frozen: string | null;
};
export type Seen = {
  readonly sheets: readonly SeenSheet[];
  readonly active: string;
  readonly names: readonly string[];
};

const SCRIPT = `
import json, sys, warnings, openpyxl
warnings.simplefilter('ignore')
book = openpyxl.load_workbook(sys.argv[1])
sheets = []
for sheet in book.worksheets:
    cells = [cell for row in sheet.iter_rows() for cell in row]
    own = {cell.coordinate: cell for cell in cells if type(cell).__name__ == 'Cell'}
    sheets.append({
        'name': sheet.title,
        'comments': {at: cell.comment.text for at, cell in own.items() if cell.comment},
        'fills': {at: cell.fill.fgColor.rgb for at, cell in own.items() if cell.fill.fill_type == 'solid'},
        'formats': {at: cell.number_format for at, cell in own.items()},
        'links': {at: cell.hyperlink.location for at, cell in own.items() if cell.hyperlink},
        'values': {at: str(cell.value) for at, cell in own.items() if cell.value is not None},
        'printArea': sheet.print_area or '',
        'charts': len(sheet._charts),
        'rules': sum(len(rules) for rules in sheet.conditional_formatting._cf_rules.values()),
        'validations': len(sheet.data_validations.dataValidation),
        'isProtected': bool(sheet.protection.sheet),
        'frozen': sheet.freeze_panes,
    })
print(json.dumps({'sheets': sheets, 'active': book.active.title, 'names': [getattr(one, 'name', one) for one in getattr(book.defined_names, 'definedName', book.defined_names)]}))
`;

function within<T>(bytes: Uint8Array, extension: string, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'budget-other-'));
  try {
    const path = join(folder, `book.${extension}`);
    writeFileSync(path, bytes);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function openpyxl(bytes: Uint8Array, extension = 'xlsx'): Seen {
  return within(bytes, extension, (path) => {
    const run = spawnSync('python3', ['-c', SCRIPT, path], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout) as Seen;
  });
}

/** The document as LibreOffice writes it out again, in one XML file. */
export function libreOffice(bytes: Uint8Array, extension = 'xlsx'): string {
  return within(bytes, extension, (path, folder) => {
    const run = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        path,
      ],
      { encoding: 'utf8', timeout: 100_000 },
    );
    if (run.status !== 0) throw new Error(run.stderr);
    return readFileSync(join(folder, 'book.fods'), 'utf8');
  });
}
