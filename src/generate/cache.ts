/**
 * Run by the build, in a process of its own: starts the program as a user does, on several reports, and keeps what V8
 * made of each bundle meanwhile; of the check under the name of this use of it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { load } from '../cli/load.ts';

// Flags of the engine are part of what a cache is good for: those the program sets for itself must not be.
v8.setFlagsFromString = () => {};

const compiled = new Map<string, vm.Script>();
vm.Script = class extends vm.Script {
  constructor(source: string, options: vm.ScriptOptions) {
    super(source, options);
    compiled.set(options.filename!, this);
  }
};

const [node, , use, ...reports] = process.argv as [string, string, string, ...string[]];
process.argv = [node, 'budget', 'check', ...reports];
load('main');
// Of runs of many reports the beginning, which takes longer to compile than to do.
load('batch');
process.exitCode = 0;

/** What only an export loads, once it has written a workbook. */
async function exported(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'budget-'));
  const { exportCommand } = load<typeof import('../cli/export.ts')>('export');
  const flags = { lang: 'zh', color: false, lexicon: [], output: join(folder, 'x.xlsx') } as const;
  for (const report of reports.slice(0, 1)) await exportCommand([report], flags);
  rmSync(folder, { recursive: true });
}

void exported().then(() => {
  process.exitCode = 0;
  for (const [filename, script] of compiled)
    writeFileSync(filename.replace(/work(?=\.cjs$)/, use).replace(/cjs$/, 'cache'), script.createCachedData());
});
