import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeMany } from '../instruments/many-workbooks.ts';
import { budgetIn, build } from '../instruments/program.ts';
import { type Cluster, cluster, hasSlurm } from '../instruments/slurm.ts';

/** The recipes of the README, word for word. */

const root = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const recipe = (name: string): string => {
  const found = new RegExp(`<!-- recipe: ${name} -->\n\`\`\`\\w+\n([^]*?)\`\`\``, 'u').exec(readme);
  if (!found) throw new Error(`no recipe ${name}`);
  return found[1]!;
};
let folder = '';

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'recipes-'));
  writeMany(join(folder, 'reports'), 20);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const whole = (): string => budgetIn(folder, ['check', 'reports', '--format', 'json']).out;
const path = `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`;

describe.skipIf(!hasSlurm)('on Slurm', () => {
  let slurm: Cluster | undefined;
  afterAll(() => slurm?.stop());

  it('an array of four and a job that merges give what one run gives', async () => {
    mkdirSync(join(folder, 'slurm'));
    slurm = await cluster(join(folder, 'slurm'));
    for (const name of ['part.sh', 'merge.sh']) writeFileSync(join(folder, name), recipe(name));
    const env = { ...slurm.env, PATH: path };
    const submitted = spawnSync('bash', ['-euc', recipe('submit')], { cwd: folder, env, encoding: 'utf8' });
    expect(submitted.status, submitted.stderr).toBe(0);
    const result = join(folder, 'result.json');
    for (let tries = 0; tries < 500 && !existsSync(result); tries++) await wait(200);
    expect(readFileSync(result, 'utf8')).toBe(whole());
    for (const part of [1, 2, 3, 4]) expect(readFileSync(join(folder, `part-${part}.log`), 'utf8')).toBe('');
  }, 120_000);
});

describe('on Kubernetes', () => {
  it('every index checks a part of its own, and all of them make the whole', () => {
    const { spec } = parse(recipe('job.yaml'));
    expect(spec).toMatchObject({ completionMode: 'Indexed', completions: 8 });
    const [{ command, args }] = spec.template.spec.containers;
    // The volume is this folder.
    const script = String(args[0]).replaceAll('/data', folder);
    for (let index = 0; index < spec.completions; index++) {
      const env = { ...process.env, PATH: path, JOB_COMPLETION_INDEX: String(index) };
      const ran = spawnSync(command[0], [...command.slice(1), script], { env, encoding: 'utf8' });
      expect([ran.status, ran.stderr]).toEqual([0, '']);
    }
    const parts = Array.from({ length: spec.completions }, (_, index) => `part-${index + 1}.ndjson`);
    const merged = budgetIn(folder, ['merge', ...parts, '--format', 'json']).out;
    expect(merged).toBe(whole().replaceAll('"path": "reports/', `"path": "${folder}/reports/`));
  });
});
