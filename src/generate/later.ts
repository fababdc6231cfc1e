import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** What a bundle takes from elsewhere only when it first uses something of it. */
export type Later = {
  /** A module of Node's or a package, as it is imported; or the path of one of our own from the root. */
  readonly module: string;
  /** What is used of a package; of our own modules it is all they export. */
  readonly uses?: readonly string[];
  /** The bundle it is kept in, where it is large: a run without it does not even read it. */
  readonly bundle?: string;
};

const EXPORTED = /^export (?:(?:async )?function|const|class) (\w+)/gm;

/**
 * An `import` runs a module when the program starts, whether the run needs it or not: Node's own `crypto` and
 * `child_process` alone take as long as the rest of a start. Here each used name looks its module up when it is read.
 * @param root the folder packages are found from
 * @param load the file that exports `load`, which runs another bundle
 */
export function later(all: readonly Later[], root: string, load: string): Plugin {
  const ends = all.map(({ module }) => module.slice(module.lastIndexOf('/') + 1).replaceAll('.', '\\.'));
  return {
    name: 'later',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`(?:^|/)(?:${ends.join('|')})$`) }, ({ path, namespace, kind, resolveDir }) => {
        if (namespace === 'later' || kind === 'entry-point') return undefined;
        const own = path.startsWith('.') ? join(resolveDir, path) : path;
        const found = all.find(({ module }) => own === module || own === join(root, module));
        return found && { path: found.module, namespace: 'later' };
      });
      onLoad({ filter: /./, namespace: 'later' }, ({ path }) => {
        const { uses, bundle } = all.find(({ module }) => module === path)!;
        const file = path.startsWith('src/') ? join(root, path) : path;
        const names = uses ?? [...readFileSync(file, 'utf8').matchAll(EXPORTED)].map(([, name]) => name!);
        const module =
          bundle === undefined
            ? `require(${JSON.stringify(file)})`
            : `require(${JSON.stringify(load)}).load('${bundle}')`;
        // Kept once it is there: a module in the same bundle is put together again each time it is asked for.
        const taken = `let kept;\nconst taken = () => (kept ??= ${module});`;
        const forward = (name: string): string =>
          `Object.defineProperty(exports, '${name}', { enumerable: true, get: () => taken().${name} });`;
        return { contents: [taken, ...names.map(forward)].join('\n'), resolveDir: root };
      });
    },
  };
}
