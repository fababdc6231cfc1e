import { createLogUpdate } from 'log-update';
import type { Totals } from '../report/writer.ts';
import type { Language } from './usage.ts';

/** Milliseconds between two looks at the line. */
const EVERY = 100;
/** Seconds the rate is taken over: what was quick at the beginning, because it was known, says little of the rest. */
const WINDOW = 10;

/** One line on a terminal that says how far a run is; nothing anywhere else. */
export class Progress {
  private readonly line: ReturnType<typeof createLogUpdate> | undefined;
  private shown = 0;
  /** When how many were done, in the last seconds. */
  private readonly marks: { readonly at: number; readonly done: number }[];

  constructor() {
    const { stderr } = process;
    if (stderr.isTTY) {
      // A terminal that does not know how large it is, as within script(1), says nought.
      stderr.columns ||= 80;
      stderr.rows ||= 24;
    }
    // A cursor that was hidden would stay so after a kill.
    this.line = stderr.isTTY ? createLogUpdate(stderr, { showCursor: true }) : undefined;
    this.marks = [{ at: performance.now(), done: 0 }];
  }

  /** @param text the line, by how many are done a second */
  show(done: number, text: (rate: number) => string): void {
    if (!this.line) return;
    const now = performance.now();
    if (now - this.shown < EVERY) return;
    this.shown = now;
    this.marks.push({ at: now, done });
    while (this.marks.length > 2 && now - this.marks[0]!.at > WINDOW * 1000) this.marks.shift();
    const first = this.marks[0]!;
    this.line(text(((done - first.done) * 1000) / Math.max(1, now - first.at)));
  }

  /** What is done now takes as long as it takes. */
  say(text: string): void {
    this.line?.(text);
  }

  /** What is written to the same terminal would stand above the line, and be wiped with it. */
  wipe(): void {
    this.line?.clear();
  }

  done(): void {
    this.wipe();
    this.line?.done();
  }
}

/** How far a check of many reports is. */
export function progressLine(
  { files, error, incomplete }: Totals,
  all: number,
  rate: number,
  language: Language,
): string {
  const pace = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1);
  const left = rate > 0 ? time((all - files) / rate) : '—';
  return language === 'zh'
    ? `已核对 ${files}/${all} 份，每秒 ${pace} 份，还要 ${left}；错误 ${error} 处，没有核对完整 ${incomplete} 份`
    : `${files}/${all} checked, ${pace}/s, ${left} left; ${error} errors, ${incomplete} incomplete`;
}

/** How far a report is, whose figures are spoilt in turn. */
export const triedLine = (tried: number, all: number, rate: number, language: Language): string => {
  const left = rate > 0 ? time((all - tried) / rate) : '—';
  return language === 'zh' ? `已试 ${tried}/${all} 个数，还要 ${left}` : `${tried}/${all} figures tried, ${left} left`;
};

/** `0:42`, `1:05:00` */
function time(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
