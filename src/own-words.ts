/** The story of a region's words: bytes to a word list, or to what is wrong with it. Pure, like the check. */
import { admit } from './admit/admit.ts';
import { severityOf } from './catalogue/catalogue.ts';
import { problemFindings } from './judge/problems.ts';
import type { WordList } from './lexicon/own.ts';
import { readWords } from './lexicon/read-words.ts';
import type { Finding } from './model/finding.ts';
import type { Located } from './model/place.ts';
import type { Problem } from './model/problem.ts';
import { child, type Node, type Source } from './model/source.ts';
import { openMap } from './read/yaml-map.ts';

/** The file of a department’s report, and its units: names, or files. Paths are from the folder of the settings. */
export type UnitList = { readonly head: Located<string>; readonly units: readonly Located<string>[] };

export type WordFile = {
  readonly source: Source;
  readonly list: WordList;
  /** Word files that settings name, as written: relative to the settings. */
  readonly files: readonly Located<string>[];
  /** Departments' reports and their units, as settings name them. */
  readonly units: readonly UnitList[];
  /** With any, the list is not to be used: half a lexicon would read a report wrongly. */
  readonly findings: readonly Finding[];
};

/** Reads a list of words, or settings (`budget.config.yaml`) that may hold or name some. */
export function readWordFile(path: string, bytes: Uint8Array, kind: 'lexicon' | 'config'): WordFile {
  const { source, root, trouble } = openMap(path, bytes);
  const shape = trouble.length === 0 ? admit(root, kind) : [];
  const { list, problems } = readWords(root);
  const named = kind === 'config' ? filesNamed(root) : { files: [], problems: [] };
  const all = [...trouble, ...shape, ...problems, ...named.problems];
  return {
    source,
    list,
    files: named.files,
    units: kind === 'config' ? unitLists(root) : [],
    findings: problemFindings(all, severityOf, []).findings,
  };
}

function unitLists(root: Node): UnitList[] {
  const node = child(root, '所属单位');
  if (node?.kind !== 'map') return [];
  return node.entries.map(({ key, keyAt, value }) => ({
    head: { value: key, at: keyAt },
    units:
      value.kind === 'list'
        ? value.items.flatMap((item) =>
            item.kind === 'scalar' && item.raw !== '' ? [{ value: item.raw, at: item.at }] : [],
          )
        : [],
  }));
}

/** Settings travel with their folder: a path that holds on one machine only, or leads to what is no YAML, is refused. */
function filesNamed(root: Node): { readonly files: readonly Located<string>[]; readonly problems: readonly Problem[] } {
  const node = child(root, '词库');
  const items = node?.kind === 'list' ? node.items : node ? [node] : [];
  const files: Located<string>[] = [];
  const problems: Problem[] = [];
  for (const item of items) {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') continue;
    const { raw, at } = item;
    if (!/^(?:[/\\]|[A-Za-z]:)/u.test(raw) && /\.ya?ml$/iu.test(raw)) files.push({ value: raw, at });
    else problems.push({ code: 'SCH006', place: at, raw, data: { value: raw, want: 'relative' }, incomplete: true });
  }
  return { files, problems };
}

/** What to say of a list that settings name and that cannot be read. */
readWordFile.unreadable = ({ value, at }: Located<string>, reason: string): readonly Finding[] =>
  problemFindings([{ code: 'IOE001', place: at, raw: value, data: { reason }, incomplete: true }], severityOf, [])
    .findings;
