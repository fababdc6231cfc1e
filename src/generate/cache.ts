/** Run once by the build, in a process of its own: loads the check bundle as the program does, uses it, keeps what V8 made. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compile, run } from '../cli/load.ts';

type Bundle = Pick<typeof import('../cli/work.ts'), 'checkCommand'>;

const filename = join(__dirname, 'work.cjs');
const script = compile(filename);
const { checkCommand } = run<Bundle>(script, filename, createRequire(filename));
checkCommand(process.argv.slice(2), { format: 'table', failOn: 'error', lexicon: [], lang: 'zh', color: false });
writeFileSync(join(__dirname, 'work.cache'), script.createCachedData());
