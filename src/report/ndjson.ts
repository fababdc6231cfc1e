import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';
import { everyFinding } from '../model/outcome.ts';
import type { Summed } from '../model/summary.ts';
import type { Extract } from './extract.ts';
import { findingOf, headOf } from './json.ts';
import type { Language } from './language.ts';
import { slim } from './slim.ts';
import type { Reported, RunWriter } from './writer.ts';

/**
 * A record a line: run-start, then of each report file-start, its findings and file-end, then run-end. `detail` holds what
 * is not for others: with it `budget merge` gives the very same output as one run, in every format.
 */
export function ndjsonWriter(): RunWriter {
  let language: Language = 'zh';
  const hash = createHash('sha256');
  const line = (record: Readonly<Record<string, unknown>>): string => `${JSON.stringify(record)}\n`;
  const hashed = (text: string): string => {
    hash.update(text);
    return text;
  };
  return {
    begin: (run) => {
      language = run.language;
      const { tool, files, shard, settings } = run;
      return hashed(line({ type: 'run-start', schemaVersion: 1, tool, language, files, shard, settings }));
    },
    add: (result, index) => hashed(recordsOf(result, index, language).map(line).join('')),
    // Whoever cuts a line off or adds one makes another file of it.
    end: (summary) => line({ type: 'run-end', summary, sha256: hash.digest('hex') }),
  };
}

type Line = { readonly type: string; readonly [key: string]: unknown };

function recordsOf(result: Reported & Summed, index: number, language: Language): Line[] {
  const { path, sha256, parts, texts, ...head } = headOf(result);
  const { source, parts: more = [], texts: others = [], year, coverage, summary, family, unclear } = slim(result);
  const lines = [source, ...more, ...others].map((file) => file.lines);
  const { picture, extracts } = result;
  let at = 0;
  const detail = {
    year,
    lines,
    notUnderstood: coverage.notUnderstood.map(({ place }) => place),
    // Only of a part of a run: what is found between reports is found when its parts are together.
    ...(summary && { summary }),
    ...(family && { family }),
    ...(unclear && { unclear }),
    ...(picture && { picture }),
  };
  return [
    { type: 'file-start', index, path, sha256, ...(parts && { parts }), ...(texts && { texts }) },
    ...everyFinding(result).map(({ finding, acceptance }) => ({
      type: 'finding',
      index,
      ...findingOf(finding, language),
      ...(acceptance && { accepted: acceptance }),
      // Those that are accepted are not drawn.
      detail: detailOf(finding, acceptance ? undefined : extracts?.[at++]),
    })),
    { type: 'file-end', index, ...head, detail },
  ];
}

/** What of a finding the public record leaves out or says in other words. */
export type Detail = Pick<
  Finding,
  'place' | 'label' | 'related' | 'suspects' | 'isRoot' | 'arithmetic' | 'data' | 'otherwise'
>;

/** And the rows around it, for pages. */
export type DrawnDetail = Detail & { readonly extracts?: readonly Extract[] };

const detailOf = (
  { place, label, related, suspects, isRoot, arithmetic, data, otherwise }: Finding,
  extracts: readonly Extract[] | undefined,
): DrawnDetail => ({
  place,
  label,
  related,
  suspects,
  isRoot,
  arithmetic,
  data,
  ...(otherwise && { otherwise }),
  ...(extracts && extracts.length > 0 && { extracts }),
});
