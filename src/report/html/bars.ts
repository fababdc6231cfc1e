import { visible } from '../escape.ts';
import { clip } from '../width.ts';
import { svgOf } from './echarts.ts';
import { closed } from './text.ts';

const WIDTH = 560;
const ROW = 26;
const LABEL = 168;

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
  const svg = svgOf(
    {
      grid: { left: LABEL, right: 96, top: 4, bottom: 8 },
      xAxis: { type: 'value', show: false, min: 0 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names.map((name) => clip(visible(closed(name)), 26)),
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

/** Without styles and ids of its own, which the page's policy refuses and other drawings would share. */
function onPage(svg: string, height: number): string {
  const plain = svg
    .replace(/^<svg[^>]*>/u, `<svg viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true" focusable="false">`)
    .replace(/<style[\s\S]*?<\/style>\n?/u, '')
    .replace(/ (?:style|class|xml:space|pointer-events|ecmeta_[a-z_]+)="[^"]*"/gu, '')
    .replace(/<rect [^>]*fill="none"[^>]*><\/rect>\n?/u, '');
  return Object.entries(CARRIED).reduce((text, [name, color]) => text.replaceAll(color, `var(--${name})`), plain);
}
