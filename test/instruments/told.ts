import { check } from '../../src/check.ts';
import { BASE } from '../../src/examples.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { isText } from '../../src/model/place.ts';

/** The sound little report of the examples with sentences in it, each under a heading of its own or all under one. */
export function withText(sentences: string | Readonly<Record<string, string>>, base = BASE): string {
  const sections = typeof sentences === 'string' ? { '一、情况说明': sentences } : sentences;
  const block = (text: string): string =>
    text
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n');
  const texts = Object.entries(sections).map(([heading, text]) => `  ${heading}: |\n${block(text)}`);
  return `${base}情况说明:\n${texts.join('\n')}\n`;
}

export type Said = {
  readonly code: string;
  readonly severity: string;
  readonly under: string;
  readonly expected: string | null;
  readonly cause: string | null;
};

/** What is found, with the text under each place as it stands in the document. */
export function saidOf(text: string, prior?: string): readonly Said[] {
  const lines = text.split('\n');
  return outcomeOf(text, prior).findings.map(({ code, severity, place, expected, cause }) => {
    if (!isText(place)) throw new Error('a place in a text');
    const under = lines[place.line - 1]!.slice(place.column - 1, place.column - 1 + place.length);
    return { code, severity, under, expected, cause: cause?.id ?? null };
  });
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const outcomeOf = (text: string, prior?: string): Outcome =>
  check(
    { path: 'report.yaml', bytes: bytes(text) },
    prior === undefined ? {} : { prior: { path: 'last.yaml', bytes: bytes(prior) } },
  );

/** Every figure of the running text: as typed, what it is, and the members its words fix. */
export const toldIn = (text: string): readonly (readonly [raw: string, what: string, at: string])[] =>
  outcomeOf(text)
    .facts.filter(({ row }) => row.told)
    .map(({ raw, label, at }) => [
      raw,
      label.column,
      [...at.frame.members, ...at.entry.members]
        .filter((member) => !['合计', '本年预算', '金额', '增减额', '增减率', '占比'].includes(member))
        .map((member) => member.replace(/^\d{1,3}›/u, ''))
        .join(' '),
    ]);
