import { visible } from '../escape.ts';
import { clip, clipMiddle, width } from '../width.ts';
import { svgOf } from './echarts.ts';
import { closed } from './text.ts';

const WIDTH = 560;
const ROW = 26;
const LABEL = 168;
/** Room for what is written at the end of a bar: what it mostly takes, and the most it gets. */
const VALUE = 96;
const WIDEST = 240;
/** Of a column of text, a character of half width. */
const COLUMN = 6.6;
/** Columns of a name. */
const NAME = 26;

/** Colours that the drawing only carries: on the page each is one of its own, which differ by light and dark. */
const CARRIED = {
  ink: '#010203',
  faint: '#010204',
  first: '#010205',
  second: '#010206',
  'bar-error': '#010207',
  'bar-query': '#010208',
  'bar-note': '#010209',
} as const;

export type Series = {
  readonly color: keyof typeof CARRIED;
  readonly values: readonly (number | null)[];
  readonly labels: readonly string[];
};

/** Horizontal bars, a row a name, the first on top; what a bar stands for is written at its end. */
export function bars(names: readonly string[], series: readonly Series[], stacked: boolean): string {
  const each = stacked ? 1 : series.length;
  const height = names.length * (each === 1 ? ROW : 38) + 12;
  const text = { fontSize: 12, color: CARRIED.ink };
  const widest = Math.max(0, ...series.flatMap(({ labels }) => labels.map(width)));
  const svg = svgOf(
    {
      grid: {
        left: LABEL,
        right: Math.min(WIDEST, Math.max(VALUE, Math.ceil(widest * COLUMN) + 12)),
        top: 4,
        bottom: 8,
      },
      xAxis: { type: 'value', show: false, min: 0 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: shortened(names.map((name) => visible(closed(name)))),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: CARRIED.faint } },
        axisLabel: { ...text, interval: 0 },
      },
      series: series.map(({ color, values, labels }) => ({
        type: 'bar',
        silent: true,
        ...(stacked && { stack: 'all' }),
        barWidth: each === 1 ? 14 : 12,
        barGap: '20%',
        itemStyle: { color: CARRIED[color], ...(stacked && { borderColor: CARRIED.faint, borderWidth: 0 }) },
        data: values.map((value, at) => ({
          value,
          label: { show: labels[at] !== '', position: 'right', formatter: () => labels[at] ?? '', ...text },
        })),
      })),
    },
    WIDTH,
    height,
  );
  return onPage(svg, height);
}

/** Names that begin alike are told apart by their ends. */
function shortened(names: readonly string[]): readonly string[] {
  const short = names.map((name) => clip(name, NAME));
  return new Set(short).size === names.length ? short : names.map((name) => clipMiddle(name, NAME));
}

/** Without styles and ids of its own, which the page's policy refuses and other drawings would share. */
function onPage(svg: string, height: number): string {
  const plain = svg
    .replace(/^<svg[^>]*>/u, `<svg viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true" focusable="false">`)
    .replace(/<style[\s\S]*?<\/style>\n?/u, '')
    .replace(/ (?:style|class|xml:space|pointer-events|ecmeta_[a-z_]+)="[^"]*"/gu, '')
    .replace(/<rect [^>]*fill="none"[^>]*><\/rect>\n?/u, '');
  return Object.entries(CARRIED).reduce((text, [name, color]) => text.replaceAll(color, `var(--${name})`), plain);
}
