/** Schemas of what the tool prints: a contract that others build on. Additions only within a schemaVersion. */

import { SEVERITIES } from '../model/finding.ts';
import { REASONS, STATUSES } from '../model/outcome.ts';
import { RELATION_KINDS } from '../model/relation.ts';
import { SLIPS, VERDICTS } from '../model/selftest.ts';

type Schema = { readonly [key: string]: unknown };

const BASE = 'https://json-schema.org/draft/2020-12/schema';
const closed = (properties: Schema, optional: Schema = {}): Schema => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
  additionalProperties: false,
});
const text: Schema = { type: 'string' };
const count: Schema = { type: 'integer', minimum: 0 };
const decimal: Schema = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const list = (items: Schema): Schema => ({ type: 'array', items });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

const DEFS: Schema = {
  place: {
    description:
      '1-based line and column (UTF-16 units) of a text, paragraph and character of a Word document, or sheet and cell of a workbook, or of a table of a Word document (第3张表, B5), with the character where text stands in it',
    anyOf: [
      closed({ path: text, line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } }),
      closed({ path: text, paragraph: { type: 'integer', minimum: 1 }, offset: { type: 'integer', minimum: 1 } }),
      closed({ path: text, sheet: text, cell: text }),
      closed({ path: text, sheet: text, cell: text, offset: { type: 'integer', minimum: 1 } }),
    ],
  },
  tool: closed({ name: text, version: text, rulesHash: text }),
  notUnderstood: closed({
    place: ref('place'),
    raw: text,
    reason: { enum: REASONS },
  }),
};

const FILES: Schema = {
  minItems: 1,
  ...list(closed({ path: text, sha256: { type: 'string', pattern: '^([0-9a-f]{64})?$' } })),
};
/** Additive: there only where a report consists of several files. */
const OTHERS: Schema = {
  parts: { description: 'further workbooks in which tables of the report stand', ...FILES },
  texts: { description: 'files of running text that belong to the report', ...FILES },
};

const RELATED: Schema = closed({ role: text, place: ref('place'), raw: text, value: orNull(decimal) });
const CAUSE: Schema = closed({ id: text, detail: text });

const FINDING_FIELDS: Schema = {
  code: { type: 'string', pattern: '^[A-Z]{3}\\d{3}$' },
  severity: { enum: SEVERITIES },
  message: text,
  place: ref('place'),
  raw: text,
  stated: orNull(decimal),
  expected: orNull(decimal),
  difference: { description: 'stated less expected', ...orNull(decimal) },
  unit: orNull(text),
  related: list(RELATED),
  cause: orNull(CAUSE),
  suspects: {
    description: 'where several figures explain it equally well: all of them, the one at `place` first',
    ...list(
      closed({
        place: ref('place'),
        raw: text,
        stated: orNull(decimal),
        expected: { description: 'what it should be if it is the wrong one', ...decimal },
        unit: text,
        settles: { description: 'broken relations that hold then', ...count },
        confirmed: { description: 'relations that hold with the figure as it stands', ...count },
        isTotal: { type: 'boolean' },
        cause: orNull(CAUSE),
      }),
    ),
  },
  breaks: { description: 'relations this finding explains', ...count },
  relations: {
    description: 'these relations: what is stated first, then what it is held against',
    ...list(
      closed({
        kind: { enum: RELATION_KINDS },
        operands: list(RELATED),
        computed: { description: 'what the right side comes to', ...orNull(decimal) },
        difference: orNull(decimal),
      }),
    ),
  },
  fingerprint: { type: 'string', pattern: '^[0-9a-f]{16}$' },
};
/** Additive: there only where a baseline accepts the finding. */
const ACCEPTED: Schema = {
  accepted: {
    description: 'accepted by the baseline until this day (that day included), and so not counted',
    ...closed({ reason: text, author: text, until: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } }),
  },
};
const FINDING: Schema = closed(FINDING_FIELDS, ACCEPTED);

const SUMMARY: Schema = closed(
  {
    files: count,
    complete: count,
    incomplete: count,
    error: count,
    query: count,
    note: count,
  },
  {
    accepted: { description: 'with a baseline: findings it accepts, not among those counted above', ...count },
    expired: { description: 'its entries that are out of date while the finding is still there', ...count },
    stale: { description: 'its entries whose finding is there no more', ...count },
  },
);

/** Of a report all that stands before its findings in the one document, and behind them in a stream. */
const FILE: Schema = { path: text, sha256: { type: 'string', pattern: '^([0-9a-f]{64})?$' } };
const FILE_TOLD: Schema = {
  department: orNull(text),
  year: orNull({ type: 'integer' }),
  unit: orNull(text),
  status: { enum: STATUSES },
  coverage: closed({
    figures: count,
    understood: count,
    notUnderstood: list(ref('notUnderstood')),
    unwitnessed: count,
    relations: closed({ checked: count, held: count, broken: count, notCheckable: count }),
  }),
};

const OUTPUT: Schema = {
  $schema: BASE,
  $id: 'output.schema.json',
  title: 'budget check --format json',
  $defs: { ...DEFS, finding: FINDING },
  ...closed({
    schemaVersion: { const: 1 },
    tool: ref('tool'),
    summary: SUMMARY,
    files: list(
      closed(
        {
          ...FILE,
          ...FILE_TOLD,
          findings: list(ref('finding')),
        },
        OTHERS,
      ),
    ),
  }),
};

const DETAIL: Schema = {
  description: 'what budget merge needs besides; it may change with any version',
  type: 'object',
};
const type = (name: string): Schema => ({ type: { const: name } });
const NDJSON: Schema = {
  $schema: BASE,
  $id: 'ndjson.schema.json',
  title: 'budget check --format ndjson, each line',
  $defs: DEFS,
  oneOf: [
    closed({
      ...type('run-start'),
      schemaVersion: { const: 1 },
      tool: ref('tool'),
      language: { enum: ['zh', 'en'] },
      files: { description: 'reports in all, those of other shards among them', ...count },
      shard: orNull(
        closed(
          { index: { type: 'integer', minimum: 1 }, of: { type: 'integer', minimum: 1 } },
          { base: { description: 'folder the reports have in common, as their paths are written', ...text } },
        ),
      ),
      settings: closed(
        { strict: { type: 'boolean' }, prior: orNull(text) },
        { baseline: { description: 'checksum of the baseline', type: 'string', pattern: '^[0-9a-f]{64}$' } },
      ),
    }),
    closed({ ...type('file-start'), index: count, ...FILE }, OTHERS),
    closed({ ...type('finding'), index: count, ...FINDING_FIELDS, detail: DETAIL }, ACCEPTED),
    closed({ ...type('file-end'), index: count, ...FILE_TOLD, detail: DETAIL }),
    closed({
      ...type('run-end'),
      summary: SUMMARY,
      sha256: { description: 'of all lines before this one', type: 'string', pattern: '^[0-9a-f]{64}$' },
    }),
  ],
};

const FACTS: Schema = {
  $schema: BASE,
  $id: 'facts.schema.json',
  title: 'budget facts --format json',
  $defs: DEFS,
  ...closed({
    schemaVersion: { const: 1 },
    tool: ref('tool'),
    files: list(
      closed(
        {
          path: text,
          sha256: { type: 'string', pattern: '^([0-9a-f]{64})?$' },
          department: orNull(text),
          status: { enum: STATUSES },
          coverage: closed({
            figures: count,
            understood: count,
            notUnderstood: list(ref('notUnderstood')),
            tables: list(
              closed({ table: text, place: ref('place'), unit: orNull(text), figures: count, understood: count }),
            ),
          }),
          facts: list(
            closed({
              place: ref('place'),
              raw: text,
              state: { enum: ['figure', 'unreadable'] },
              value: orNull(decimal),
              unit: text,
              decimals: count,
              coordinates: {
                description: 'dimension to member; a dimension that is not narrowed is left out',
                type: 'object',
                additionalProperties: text,
              },
              ofWhich: { type: 'boolean' },
              label: closed({ table: text, row: text, column: text }),
            }),
          ),
        },
        OTHERS,
      ),
    ),
  }),
};

const STATED: Schema = { place: ref('place'), raw: text, label: text };
const SLIP: Schema = { enum: SLIPS };
const TALLY: Schema = closed(Object.fromEntries(VERDICTS.map((verdict) => [verdict, count])));

const SELFTEST: Schema = {
  $schema: BASE,
  $id: 'selftest.schema.json',
  title: 'budget selftest --format json',
  $defs: {
    place: DEFS['place'],
    tool: DEFS['tool'],
    tally: {
      description:
        'slips by what a check says: here, one finding, at the spoilt figure alone; among, one that names several; several, more findings, one naming it; elsewhere, only other figures named; missed, nothing',
      ...TALLY,
    },
  },
  ...closed({
    schemaVersion: { const: 1 },
    tool: ref('tool'),
    file: closed({
      path: text,
      sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      status: { enum: STATUSES },
      amounts: count,
      tried: { description: 'figures spoilt; fewer than amounts in a large report', ...count },
      tables: list(closed({ table: text, place: ref('place'), amounts: count, tried: count, slips: ref('tally') })),
      slips: closed(Object.fromEntries(SLIPS.map((slip) => [slip, ref('tally')]))),
      unwitnessed: { description: 'figures in no relation', ...list(closed(STATED)) },
      unnoticed: list(closed({ ...STATED, slips: list(closed({ slip: SLIP, mutated: text })) })),
      astray: list(closed({ ...STATED, slip: SLIP, mutated: text, blamed: list(closed(STATED)) })),
    }),
  }),
};

/** By file name. They describe output, so no validator is compiled from them. */
export const OUTPUT_SCHEMAS: { readonly [file: string]: Schema } = {
  'output.schema.json': OUTPUT,
  'ndjson.schema.json': NDJSON,
  'facts.schema.json': FACTS,
  'selftest.schema.json': SELFTEST,
};
