/** 收　　入 is 收入: blanks between characters only set a heading wider. */
export const closeUp = (text: string): string =>
  text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef])[\s\u3000]+(?=[\u3001-\u9fff\uff00-\uffef])/gu, '').trim();

/** The same of a label: 取暖费 办公经费 are two names of one row. */
export const closeUpLabel = (text: string): string =>
  text
    .trim()
    .replace(/(\S+)[\s\u3000]+(?=(\S+))/gu, (apart, one: string, other: string) =>
      one.length >= NAME && other.length >= NAME ? `${one} ` : closeUp(`${apart}${other}`).slice(0, -other.length),
    );

/** Of fewer characters two pieces may be one word, set wider. */
const NAME = 3;

/** 持平: nobody copied it from beside, nor mistyped it. The year in 比2022年预算持平 is none of the amount. */
export const isInWords = (raw: string): boolean => !/[\d０-９](?![\d０-９]*年)/u.test(raw);
