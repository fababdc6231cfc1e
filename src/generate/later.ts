import type { Plugin } from 'esbuild';

/** What a bundle takes from elsewhere only when it first uses something of it. */
export type Later = {
  /** A module of Node's or a package, as it is imported; or the end of the path of one of our own. */
  readonly module: string;
  readonly uses: readonly string[];
  /** The bundle it is kept in, where it is large: a run without it does not even read it. */
  readonly bundle?: string;
};

/**
 * An `import` runs a module when the program starts, whether the run needs it or not: Node's own `crypto` and
 * `child_process` alone take as long as the rest of a start. Here each used name looks its module up when it is read.
 * @param root the folder packages are found from
 * @param load the file that exports `load`, which runs another bundle
 */
export function later(all: readonly Later[], root: string, load: string): Plugin {
  const escaped = all.map(({ module }) => module.replaceAll('.', '\\.'));
  return {
    name: 'later',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`(?:^|/)(?:${escaped.join('|')})$`) }, ({ path, namespace, kind }) => {
        const found = all.find(({ module }) => path === module || path.endsWith(`/${module}`));
        if (!found || namespace === 'later' || kind === 'entry-point') return undefined;
        return { path: found.module, namespace: 'later' };
      });
      onLoad({ filter: /./, namespace: 'later' }, ({ path }) => {
        const { uses, bundle } = all.find(({ module }) => module === path)!;
        const module =
          bundle === undefined ? `require('${path}')` : `require(${JSON.stringify(load)}).load('${bundle}')`;
        const forward = (name: string): string =>
          `Object.defineProperty(exports, '${name}', { enumerable: true, get: () => ${module}.${name} });`;
        return { contents: uses.map(forward).join('\n'), resolveDir: root };
      });
    },
  };
}
