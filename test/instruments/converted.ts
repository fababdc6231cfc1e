import { admit } from '../../src/admit/admit.ts';
import { check } from '../../src/check.ts';
import { type Converted, convert } from '../../src/convert.ts';
import { coordinateKey } from '../../src/model/coordinates.ts';
import type { Workbook } from '../../src/model/grid.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { open } from '../../src/read/open.ts';
import { readYaml } from '../../src/read/yaml.ts';
import { openedText } from './opened-text.ts';

/** A report converted, and what the tool makes of it again. */
export type There = Converted & {
  /** The outcome of the YAML. */
  readonly back: Outcome;
  /** What the schema or the parser has against it. */
  readonly complaints: readonly unknown[];
};

export function converted(path: string, bytes: Uint8Array, texts: readonly (readonly [string, string])[] = []): There {
  const opened = { ...open(path, bytes), ...(texts.length > 0 && { texts: texts.map(openedText) }) };
  return withBack(convert(opened, path.split('/').at(-1)!, 'zh'));
}

/** The same of a workbook that a test built. */
export const convertedBook = (book: Workbook): There =>
  withBack(
    convert({ source: { path: 'a.xlsx', sha256: '', lines: [] }, root: undefined, book, problems: [] }, 'a.xlsx', 'zh'),
  );

function withBack(result: ReturnType<typeof convert>): There {
  if ('refused' in result) throw new Error(`refused: ${result.refused}`);
  const { root, problems } = readYaml('back.yaml', result.text);
  return {
    ...result,
    back: check({ path: 'back.yaml', bytes: new TextEncoder().encode(result.text) }),
    complaints: [...problems, ...(root ? admit(root) : ['no tree'])],
  };
}

/** Every fact by what it says, wherever it stands; sorted. */
export const factsOf = ({ facts }: Outcome): string[] =>
  facts
    .map(({ at, state, value, unit, decimals, against, crossed, ofWhich }) =>
      [coordinateKey(at), state, value, unit, decimals, against, crossed, ofWhich].join(' '),
    )
    .sort();

/** Written with as many decimals as it is printed, a figure is the same one. */
const bare = (raw: string): string =>
  /^-?\d+\.\d+%?$/u.test(raw) ? raw.replace(/(\.\d*?)0+(%?)$/u, '$1$2').replace(/\.(%?)$/u, '$1') : raw;

/**
 * Findings but for their places. How a workbook is made says nothing of the YAML, nor does what the conversion leaves out and says in
 * comments: tables that are not checked, figures beside a table.
 */
export const findingsOf = ({ findings }: Outcome): string[] =>
  findings
    .filter(({ code, data }) => !code.startsWith('XLS') && code !== 'IOE005' && data?.['where'] !== 'beside')
    // Of a table as a whole its name is said, which in the YAML may be the official one.
    .map(({ code, severity, raw, expected }) =>
      [code, severity, /^(?:DIS001|SCH012|UNT001)$/u.test(code) ? '' : bare(raw), expected].join(' '),
    )
    .sort();
