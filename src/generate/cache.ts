/** Run once by the build, in a process of its own: loads the check bundle as the program does, uses it, keeps what V8 made. */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { wrapped } from '../cli/load.ts';

type Bundle = Pick<typeof import('../cli/work.ts'), 'checkCommand'>;

const filename = join(__dirname, 'work.cjs');
const script = new Script(wrapped(readFileSync(filename, 'utf8')), { filename });
const module = { exports: {} as Bundle };
(script.runInThisContext() as (...scope: unknown[]) => void)(
  module.exports,
  createRequire(filename),
  module,
  filename,
  __dirname,
);
module.exports.checkCommand([process.argv[2] ?? ''], { format: 'table', failOn: 'error', lang: 'zh', color: false });
writeFileSync(join(__dirname, 'work.cache'), script.createCachedData());
