import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Our own files in a bundle, as the build puts it together, what is loaded later included. */
async function filesOf(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [join(root, entry)],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    metafile: true,
    write: false,
    logLevel: 'error',
    define: { 'import.meta.url': '__here' },
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
}

// A second copy in a bundle beside the check’s own would be compiled, set up and kept in memory by every thread that loads both.
describe('what is loaded beside the check', () => {
  for (const bundle of ['main', 'across', 'annotate', 'formats', 'batch/batch', 'batch/task', 'merge/merge'])
    it(`holds no check of its own: ${bundle}`, async () => {
      const files = await filesOf(`src/cli/${bundle}.ts`);
      expect(files).toContain(`src/cli/${bundle}.ts`);
      expect(
        files.filter((file) =>
          /^src\/(?:check|understood|recognised)\.ts$|^src\/(?:facts|relations|recognise|judge)\//u.test(file),
        ),
      ).toEqual([]);
    });

  it('but that which is the check', async () => {
    expect(await filesOf('src/cli/work.ts')).toContain('src/check.ts');
  });
});
