import type { Outcome } from '../model/outcome.ts';
import { extractsOf } from './extract.ts';
import { pictureOf } from './picture.ts';
import type { Reported } from './writer.ts';

/** An outcome without its facts, and what pages show of them worked out. Nothing large is left: not even the text it was read from. */
export function withPictures(outcome: Outcome): Reported {
  const { facts, coverage, source, texts, ...rest } = outcome;
  const { tables: _, unwitnessed, ...counts } = coverage;
  const picture = pictureOf(facts);
  return {
    ...rest,
    source: { ...source, lines: [] },
    ...(texts && { texts: texts.map((text) => ({ ...text, lines: [] })) }),
    coverage: { ...counts, unwitnessed: { length: unwitnessed.length } },
    extracts: extractsOf(outcome),
    ...(picture && { picture }),
  };
}
