/** All that stands in a cell is a number, be it a code or an amount. */
export const NUMBER = /^\s*[-−]?\d[\d,，]*(?:\.\d+)?\s*$/u;
