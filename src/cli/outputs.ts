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
  readonly add: (one: Outcome | Reported) => void;
  /** Only now is any file there; until then what is written stands beside it. */
  readonly end: () => Eventually<void>;
};

type Flags = Shared & { readonly all?: boolean };
type Piece = string | Uint8Array;
type Open = { readonly writer: Writer<Eventually<Piece>>; readonly file: WholeFile | undefined };

export function openOutputs(outputs: readonly Output[], tool: Tool, inputs: readonly string[], flags: Flags): Results {
  const open: Open[] = [];
  const abandon = (): void => {
    for (const { file } of open) file?.abandon();
  };
  const commit = (): void => {
    for (const { file } of open) file?.commit();
  };
  /** What goes wrong with one leaves none behind. */
  const guarded = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      abandon();
      throw error;
    }
  };
  const put = ({ file }: Open, piece: Piece): void => {
    if (piece.length === 0) return;
    if (file) file.write(piece);
    else process.stdout.write(piece);
  };
  guarded(() => {
    for (const { format, file } of outputs) {
      const writer = writerOf(format, tool, file, flags);
      open.push({ writer, file: file === undefined ? undefined : openWhole(file, inputs, flags.force ?? false) });
    }
    for (const one of open) put(one, one.writer.begin());
  });
  return {
    add: (reported) =>
      guarded(() => {
        for (const one of open) put(one, one.writer.add(reported));
      }),
    end: () => {
      const from = (at: number): Eventually<void> => {
        const one = open[at];
        if (!one) return commit();
        return whenReady(one.writer.end(), (piece) => {
          put(one, piece);
          return from(at + 1);
        });
      };
      return guarded(() => {
        const ended = from(0);
        return ended instanceof Promise
          ? ended.catch((error) => {
              abandon();
              throw error;
            })
          : ended;
      });
    },
  };
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
      return load<typeof import('./formats.ts')>('formats').writerOf(format, tool, own);
  }
}

/** What can only be said of all reports together. */
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
