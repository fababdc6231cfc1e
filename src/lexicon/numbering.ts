import { Remembered } from '../model/remembered.ts';

const STYLES = new Remembered<string>();

/** How a number is written, whichever it is: （三） and （一） alike, 其中 left out; empty where there is none. */
export const style = (numbering: string): string =>
  numbering === ''
    ? ''
    : STYLES.of(numbering, () =>
        numbering
          .replace(/[（(]?其中[:：]?[)）]?/u, '')
          .replace(/[一二三四五六七八九十百]+/u, '一')
          .replace(/\d+/u, '1')
          .replace(/[①-⑳]/u, '①')
          .replace(/[Ⅰ-ⅻ]|[IVX]+/u, 'Ⅰ')
          .trim(),
      );

/** 一、 （1） ① Ⅰ.: a count begins, or nothing is counted. */
export const isFirst = (numbering: string): boolean =>
  numbering === '' || /^[（(]?(?:[一1１①Ⅰⅰ]|I(?![IVX]))[）)、.．]?/u.test(numbering);
