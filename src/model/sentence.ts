/** Shorter texts are titles and labels. */
const SHORTEST = 16;
const MARK = /[，。；]/u;
const MONEY = /[\d０-９]\s*(?:[百千]?万|[十百千万]?亿|[百千])?元/u;

/** The lines of a text that are sentences. */
export const sentenceLines = (text: string): string[] =>
  text.length < SHORTEST
    ? []
    : text
        .split(/[\r\n]+/u)
        .map((line) => line.trim())
        .filter((line) => line.length >= SHORTEST && MARK.test(line));

/** Those of them that state an amount. */
export const moneyLines = (text: string): string[] => sentenceLines(text).filter((line) => MONEY.test(line));
