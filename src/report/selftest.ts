import Table from 'cli-table3';
import type { Outcome } from '../model/outcome.ts';
import { cellOf, type Place } from '../model/place.ts';
import { closeUp } from '../model/printed.ts';
import { type SelfTest, SLIPS, type Slip, type Stated, type Tally } from '../model/selftest.ts';
import { visible } from './escape.ts';
import { placeOf } from './json.ts';
import { type Words, words } from './language.ts';
import { fileCalled, shortPlace } from './place.ts';
import { type Pen, pen, type Style } from './style.ts';
import { clip, wrapText } from './width.ts';
import type { Tool } from './writer.ts';

/** Figures listed one by one; the rest is counted, and all are in the JSON. */
const LISTED = 20;

const SLIP: { readonly [S in Slip]: Words } = {
  'last-places': words('差两个末位', 'off by two last places'),
  'hundred-places': words('差一百个末位', 'off by a hundred last places'),
  swap: words('相邻两位颠倒', 'digits swapped'),
  drop: words('少一位数字', 'a digit dropped'),
  'ten-times': words('十倍', 'ten times'),
  neighbour: words('抄成相邻的数', 'a neighbour copied'),
};

const all = ({ here, among, several, elsewhere, missed }: Tally): number => here + among + several + elsewhere + missed;
const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`);

/** What share of slips is noticed, and of these what share is pinned on the very figure, and on a few that hold it. */
const shares = (tally: Tally): { readonly recall: string; readonly located: string; readonly named: string } => {
  const noticed = all(tally) - tally.missed;
  return {
    recall: percent(noticed, all(tally)),
    located: percent(tally.here, noticed),
    named: percent(noticed - tally.elsewhere, noticed),
  };
};

const total = (result: SelfTest): Tally => {
  const sum = (of: (tally: Tally) => number): number => result.tables.reduce((n, { slips }) => n + of(slips), 0);
  return {
    here: sum(({ here }) => here),
    among: sum(({ among }) => among),
    several: sum(({ several }) => several),
    elsewhere: sum(({ elsewhere }) => elsewhere),
    missed: sum(({ missed }) => missed),
  };
};

export function renderSelfTest(outcome: Outcome, result: SelfTest, style: Style): string {
  const { source, texts = [] } = outcome;
  // Of several files a line number alone says nothing.
  const where = (place: Place): string =>
    // Folders would take the line from what stands at the place.
    visible(
      shortPlace(
        { ...place, path: bare(place.path) },
        texts.length > 0 && !cellOf(place) ? '' : bare(source.path),
        style.language,
      ),
    );
  const file = fileCalled(source.path, style.language);
  const p = pen(style);
  const { say } = p;
  const sampled =
    result.tried < result.amounts
      ? say(`，均匀抽取 ${result.tried} 个`, `, ${result.tried} of them tried, evenly spread`)
      : '';
  const sum = total(result);
  const { recall, located, named } = shares(sum);
  return [
    ...wrapText(
      say(
        `${file}：${result.amounts} 个金额${sampled}，逐个改错再核对（共 ${all(sum)} 次）`,
        `${file}: ${result.amounts} amounts${sampled}, each spoilt in turn and checked again (${all(sum)} trials)`,
      ),
      style.columns,
      '',
    ),
    '',
    byTable(result, style, p),
    bySlip(result, style, p),
    ...listing(
      say('没有别的数可以印证，错了也发现不了：', 'Nothing else witnesses these; no slip in them can be noticed:'),
      result.unwitnessed.map((one) => ({ one, more: '' })),
      style,
      p,
      where,
    ),
    ...listing(
      say('有的错发现不了：', 'Some slips in these go unnoticed:'),
      result.unnoticed.map((one) => ({
        one,
        more: one.slips.map(({ slip, mutated }) => `${p.pick(SLIP[slip])} ${visible(mutated)}`).join(say('、', ', ')),
      })),
      style,
      p,
      where,
    ),
    ...listing(
      say('错了会怪到别的数上：', 'Slips in these are blamed on other figures:'),
      result.astray.map((one) => ({
        one,
        more: `${p.pick(SLIP[one.slip])} ${visible(one.mutated)} → ${one.blamed.map(({ place }) => where(place)).join(' ')}`,
      })),
      style,
      p,
      where,
    ),
    ...wrapText(
      say(
        `这些错发现 ${recall}；发现的里面，只指这一个数的占 ${located}，指的几个数里有它的占 ${named}。`,
        `Of these slips ${recall} are noticed; of those noticed ${located} are pinned on that figure alone, and ${named} name it.`,
      ),
      style.columns,
      '',
    ),
    '',
  ].join('\n');
}

function byTable({ tables }: SelfTest, style: Style, { say }: Pen): string {
  const room = Math.max(20, style.columns - 56);
  const table = new Table({
    head: [
      say('表', 'table'),
      say('金额', 'amounts'),
      say('发现', 'noticed'),
      say('指准', 'pinned'),
      say('指到', 'named'),
    ],
    style: { head: [], border: [], compact: true },
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    colWidths: [room + 2],
  });
  for (const { table: name, amounts, tried, slips } of tables) {
    const { recall, located, named } = shares(slips);
    const count = tried < amounts ? `${tried}/${amounts}` : String(amounts);
    table.push([clip(visible(closeUp(name)), room), count, recall, located, named]);
  }
  return `${table.toString()}\n`;
}

function bySlip({ slips }: SelfTest, _style: Style, { say, pick }: Pen): string {
  const table = new Table({
    head: [
      say('错法', 'slip'),
      say('次数', 'trials'),
      say('发现', 'noticed'),
      say('指准', 'pinned'),
      say('指到', 'named'),
    ],
    style: { head: [], border: [], compact: true },
    colAligns: ['left', 'right', 'right', 'right', 'right'],
  });
  for (const slip of SLIPS) {
    const tally = slips[slip];
    if (all(tally) === 0) continue;
    const { recall, located, named } = shares(tally);
    table.push([pick(SLIP[slip]), all(tally), recall, located, named]);
  }
  return `${table.toString()}\n`;
}

function listing(
  title: string,
  items: readonly { readonly one: Stated; readonly more: string }[],
  style: Style,
  { say, dim }: Pen,
  where: (place: Place) => string,
): string[] {
  if (items.length === 0) return [];
  const more = items.length - LISTED;
  return [
    `${title.replace(/[：:]$/u, '')}${say(`（${items.length}）：`, ` (${items.length}):`)}`,
    ...items
      .slice(0, LISTED)
      .flatMap(({ one, more: detail }) => [
        clip(`  ${where(one.place)}  ${visible(one.raw.trim())}  ${visible(one.label)}`, style.columns),
        ...(detail === '' ? [] : [dim(clip(`      ${detail}`, style.columns))]),
      ]),
    ...(more > 0
      ? [say(`  ……另 ${more} 个（--format json 全部列出）`, `  … and ${more} more (--format json lists all)`)]
      : []),
    '',
  ];
}

/** One document: same input, same bytes. */
export function selfTestJson(outcome: Outcome, result: SelfTest, tool: Tool): string {
  const stated = ({ place, raw, label }: Stated) => ({ place: placeOf(place), raw, label });
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      tool,
      file: {
        path: outcome.source.path,
        sha256: outcome.source.sha256,
        status: outcome.status,
        amounts: result.amounts,
        tried: result.tried,
        tables: result.tables.map(({ table, place, amounts, tried, slips }) => ({
          table,
          place: placeOf(place),
          amounts,
          tried,
          slips,
        })),
        slips: result.slips,
        unwitnessed: result.unwitnessed.map(stated),
        unnoticed: result.unnoticed.map(({ slips, ...one }) => ({ ...stated(one), slips })),
        astray: result.astray.map(({ slip, mutated, blamed, ...one }) => ({
          ...stated(one),
          slip,
          mutated,
          blamed: blamed.map(stated),
        })),
      },
    },
    null,
    2,
  )}\n`;
}

const bare = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
