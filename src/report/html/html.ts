import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Severity } from '../../model/finding.ts';
import { ALL_KINDS, kindOf } from '../kinds.ts';
import { byWorst, headingOf, type Row, rowOf } from '../overview.ts';
import { pen } from '../style.ts';
import type { About, Pieces, Reported, Writer } from '../writer.ts';
import { kindsChart } from './charts.ts';
import { renderOverview } from './overview.ts';
import { page } from './page.ts';
import { renderAlone, renderPart } from './part.ts';
import { ours } from './text.ts';

/** Rows of the overview, and bytes of all parts: what a browser opens at ease. The worst stay. */
const ROWS = 5_000;
const SIZE = 24_000_000;
/** How many times as much is held before the least are let go. */
const SPARE = 1.25;

/** A report's part as it is written, deflated: a fraction of the room of what it is made from. */
type Kept = { readonly row: Row; readonly size: number; readonly part: Uint8Array };

/**
 * One page of a whole run. The overview comes first and the worst come first in it, so nothing can be said before the last report is
 * known; what is held until then is bounded, and the page says what it leaves out.
 */
export function htmlWriter({ style, tool }: About): Writer<Pieces> {
  const words = pen(style);
  const { say, pick } = words;
  const total: Record<Severity, number> = { error: 0, query: 0, note: 0 };
  const kinds = new Map<string, Record<Severity, number>>();
  let rows: Row[] = [];
  let kept: Kept[] = [];
  let size = 0;
  /** The worst of those that found no room: none that is less bad will. */
  let worstLeft: Row | undefined;
  let alone: Reported | undefined;
  let count = 0;
  let incomplete = 0;
  let known = 0;

  const trimRows = (spare: number): void => {
    if (rows.length > spare * ROWS) rows = rows.sort(byWorst).slice(0, ROWS);
  };
  const trimParts = (spare: number): void => {
    if (size <= spare * SIZE) return;
    kept.sort((a, b) => byWorst(a.row, b.row));
    let room = SIZE;
    const fit = kept.findIndex((one) => {
      room -= one.size;
      return room < 0;
    });
    worstLeft = kept[fit]!.row;
    kept = kept.slice(0, fit);
    size = kept.reduce((sum, one) => sum + one.size, 0);
  };
  return {
    begin: () => '',
    add: (one) => {
      const row = rowOf(one, ++count);
      if (one.status === 'incomplete') incomplete++;
      known += row.accepted;
      for (const { severity, code } of one.findings) {
        total[severity]++;
        const { id } = kindOf(code);
        const found = kinds.get(id) ?? { error: 0, query: 0, note: 0 };
        kinds.set(id, found);
        found[severity]++;
      }
      rows.push(row);
      trimRows(2);
      alone = count === 1 ? one : undefined;
      if (worstLeft && byWorst(row, worstLeft) > 0) return '';
      const part = Buffer.from(renderPart(one, `r${row.at}`, style));
      // Copied: what zlib gives lies in a piece of memory as large as the part itself.
      kept.push({ row, size: part.length, part: new Uint8Array(deflateRawSync(part, { level: 1 })) });
      size += part.length;
      trimParts(SPARE);
      return '';
    },
    end: () => {
      const shown = rows.sort(byWorst).slice(0, ROWS);
      trimParts(1);
      const parts = kept.sort((a, b) => byWorst(a.row, b.row));
      const name = alone ? headingOf(alone) : '';
      const title = say('部门预算公开核对结果', 'Budget disclosure check');
      const withPart = new Set(parts.map(({ row }) => row.at));
      const bounds = [
        ...(count > shown.length
          ? [
              say(
                `总览只列问题最多的 ${shown.length} 份，另有 ${count - shown.length} 份没有列出；全部结果见 --format csv 或 json。`,
                `The overview lists the ${shown.length} worst; ${count - shown.length} more reports are left out. All of them: --format csv or json.`,
              ),
            ]
          : []),
        ...(count > parts.length
          ? [
              say(
                `详情只放问题最多的 ${parts.length} 份，其余 ${count - parts.length} 份没有详情；全部结果见 --format csv 或 json。`,
                `Only the ${parts.length} worst have a part below; ${count - parts.length} more are left out. All of them: --format csv or json.`,
              ),
            ]
          : []),
      ].map((text) => `<p class="bound">${ours(text)}</p>`);
      const numbers: readonly (readonly [string, number])[] = [
        [say('报告', 'Reports'), count],
        [say('没有核对完整', 'Incomplete'), incomplete],
        [say('错误', 'Errors'), total.error],
        [say('待核实', 'Queries'), total.query],
        [say('说明', 'Notes'), total.note],
        ...(known > 0 ? [[say('已知（见基线）', 'Known (baseline)'), known] as const] : []),
      ];
      const counted = ALL_KINDS.flatMap(({ id, name: kind }) => {
        const of = kinds.get(id);
        return of ? [[pick(kind), of] as const] : [];
      }).sort(([, a], [, b]) => b.error - a.error || b.query - a.query);
      const overview = [
        `<section aria-labelledby="all"><h2 id="all">${say('总览', 'Overview')}</h2>`,
        kindsChart(counted, words),
        renderOverview(shown, ({ at }) => withPart.has(at), words),
        ...bounds,
        '</section>',
      ].join('\n');
      const details = [
        `<section class="parts" aria-labelledby="each"><h2 id="each">${say('各份报告', 'Reports')}</h2>`,
        `<p class="fold"><button type="button" data-fold="open">${say('全部展开', 'Unfold all')}</button> <button type="button" data-fold="close">${say('全部收起', 'Fold all')}</button></p>`,
        `<p class="unprinted" id="unprinted" hidden>${say('报告很多，只印出各份的标题。要印出各处问题，先点“全部展开”，或用总览的筛选缩小范围再打印。', 'There are many reports, and only their titles are printed. To print what was found, unfold all first, or narrow the overview.')}</p>`,
        `<p class="narrowed" id="shown" data-some="${say('按总览的筛选，下面只列出 # 份。', 'As the overview is filtered, # reports are listed below.')}" hidden></p>`,
      ];
      const [open, close] = page({
        language: style.language,
        title: ours(name === '' ? title : `${title} · ${name}`),
        words,
        head: `<h1>${title}</h1>${name === '' ? '' : `<p class="whose">${ours(name)}</p>`}<dl class="numbers">${numbers.map(([term, value]) => `<div><dt>${term}</dt><dd>${value}</dd></div>`).join('')}</dl>`,
        foot: `<p>${ours(`${tool.name} ${tool.version} · ${tool.rulesHash}`)}</p><p>${say('全部在本机生成，打开时不联网。图中的数是报告填报的数。', 'Made on this machine; nothing is fetched when it is opened. Pictures show the figures as stated.')}</p>`,
      });
      if (alone) return [open, renderAlone(alone, 'r1', style), close];
      return joined([open, overview, '\n', details.join('\n')], parts, ['\n</section>', close]);
    },
  };
}

function* joined(
  before: readonly string[],
  parts: readonly Kept[],
  behind: readonly string[],
): Generator<string | Uint8Array> {
  yield* before;
  for (const { part } of parts) {
    yield '\n';
    yield inflateRawSync(part);
  }
  yield* behind;
}
