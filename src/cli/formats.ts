/** Results for other programs and for people who do not use a terminal: a bundle that only runs load that ask for one. */
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { digestWriter } from '../report/digest.ts';
import { csvWriter } from '../report/formats/csv.ts';
import { githubWriter } from '../report/formats/github.ts';
import { gitlabWriter } from '../report/formats/gitlab.ts';
import { junitWriter } from '../report/formats/junit.ts';
import { markdownWriter } from '../report/formats/markdown.ts';
import { sarifWriter } from '../report/formats/sarif.ts';
import { htmlWriter } from '../report/html/html.ts';
import type { Style } from '../report/style.ts';
import type { About, Tool, Writer } from '../report/writer.ts';
import { digestBook } from '../write/workbook/digest-book.ts';
import type { Document } from './output.ts';
import type { Format } from './output-list.ts';
import type { Eventually } from './session.ts';

const WRITERS: Readonly<
  Record<Exclude<Format, 'table' | 'json' | 'ndjson'>, (about: About) => Writer<Eventually<Document>>>
> = {
  csv: csvWriter,
  junit: junitWriter,
  sarif: sarifWriter,
  github: githubWriter,
  gitlab: gitlabWriter,
  markdown: markdownWriter,
  html: htmlWriter,
  xlsx: (about) => {
    const digest = digestWriter(about);
    return { ...digest, end: () => digestBook(digest.end()) };
  },
};

export { withPictures } from '../report/reported.ts';

export const writerOf = (
  format: Exclude<Format, 'table' | 'json' | 'ndjson'>,
  tool: Tool,
  style: Style,
  failOn: About['failOn'],
): Writer<Eventually<Document>> => WRITERS[format]({ tool, style, codes: CATALOGUE, failOn });
