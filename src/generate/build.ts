/**
 * Builds `dist/`: one bundle per heavy path, so that `--version` never parses the code of `check`.
 * Also puts `budget` where `npx` looks first, so that a fresh clone needs no second install.
 */
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

buildSync({
  entryPoints: { main: join(root, 'src/cli/main.ts'), work: join(root, 'src/cli/work.ts') },
  outdir: join(root, 'dist'),
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['./work.cjs'],
  define: { __VERSION__: JSON.stringify(version) },
  logLevel: 'warning',
});

const bin = join(root, 'node_modules', '.bin');
mkdirSync(bin, { recursive: true });
if (process.platform === 'win32') {
  writeFileSync(join(bin, 'budget.cmd'), '@node "%~dp0\\..\\..\\bin\\budget.js" %*\r\n');
} else {
  rmSync(join(bin, 'budget'), { force: true });
  symlinkSync('../../bin/budget.js', join(bin, 'budget'));
  chmodSync(join(root, 'bin', 'budget.js'), 0o755);
}
