import type { Outcome } from '../model/outcome.ts';
import { renderJson, type Tool } from '../report/json.ts';
import { renderTerminal } from '../report/terminal.ts';
import type { Reported, Writer } from '../report/writer.ts';
import { openWhole, type WholeFile } from './files.ts';
import { load } from './load.ts';
import type { Format, Output } from './output-list.ts';
import { type Eventually, type Shared, style, whenReady } from './session.ts';

/** The results of a run in all its formats, report by report. */
export type Results = {
  /** Pictures are drawn from the facts of an outcome; one without facts brings along what is drawn of it. */
  readonly add: (one: Outcome | Reported) => void;
  /** Only now is any file there; until then what is written stands beside it. */
  readonly end: () => Eventually<void>;
};

type Flags = Shared & { readonly all?: boolean };
type Piece = string | Uint8Array;
type Open = {
  readonly format: Format;
  readonly writer: Writer<Eventually<Piece>>;
  readonly file: WholeFile | undefined;
};

const formats = (): typeof import('./formats.ts') => load('formats');

export function openOutputs(outputs: readonly Output[], tool: Tool, inputs: readonly string[], flags: Flags): Results {
  const open: Open[] = [];
  /** What goes wrong with one leaves none behind. */
  const guarded = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw abandoned(open, error);
    }
  };
  guarded(() => {
    for (const { format, file } of outputs) {
      const writer = writerOf(format, tool, file, flags);
      const whole = file === undefined ? undefined : openWhole(file, inputs, flags.force ?? false);
      open.push({ format, writer, file: whole });
    }
    for (const one of open) put(one, one.writer.begin());
  });
  const isDrawn = open.some(({ format }) => format === 'html');
  return {
    add: (outcome) =>
      guarded(() => {
        const drawn = isDrawn && 'facts' in outcome ? formats().withPictures(outcome) : outcome;
        for (const one of open) put(one, one.writer.add(one.format === 'html' ? drawn : outcome));
      }),
    end: () => {
      const ended = guarded(() => endFrom(open, 0));
      if (!(ended instanceof Promise)) return ended;
      return ended.catch((error) => {
        throw abandoned(open, error);
      });
    },
  };
}

function put({ file }: Open, piece: Piece): void {
  if (piece.length === 0) return;
  if (file) file.write(piece);
  else process.stdout.write(piece);
}

function abandoned(open: readonly Open[], error: unknown): unknown {
  for (const { file } of open) file?.abandon();
  return error;
}

/** Ends one after the other; then all files are put in place. */
function endFrom(open: readonly Open[], at: number): Eventually<void> {
  const one = open[at];
  if (one)
    return whenReady(one.writer.end(), (piece) => {
      put(one, piece);
      return endFrom(open, at + 1);
    });
  for (const { file } of open) file?.commit();
}

function writerOf(format: Format, tool: Tool, file: string | undefined, flags: Flags): Writer<Eventually<Piece>> {
  const { output: _, ...shared } = flags;
  const own = { ...style(file === undefined ? shared : { ...shared, output: file }), ...(flags.all && { all: true }) };
  switch (format) {
    case 'table':
      return together((all) => renderTerminal(all, own));
    case 'json':
      return together((all) => renderJson(all, tool, flags.lang));
    default:
      return formats().writerOf(format, tool, own);
  }
}

/** What is only said of all reports together. */
function together(render: (all: readonly Reported[]) => string): Writer {
  const all: Reported[] = [];
  return {
    begin: () => '',
    add: (one) => {
      all.push(one);
      return '';
    },
    end: () => render(all),
  };
}
