/** 续表, （续）, 续表一, 接上页: what is said of a table that goes on, alone or behind its title. */
const GOES_ON = /[（(]?(?:续(?:上?表|前表|上页)?(?:之)?[一二三四五六七八九十\d]*|[接承]上[页表])[)）]?$/u;

/** A title without that. */
export const stem = (title: string): string => title.replace(/\s/gu, '').replace(GOES_ON, '');

/** It says of a title that the table goes on. */
export const goesOn = (title: string): boolean => stem(title) !== title.replace(/\s/gu, '');

/** It says nothing else. */
export const isContinued = (text: string): boolean => goesOn(text) && stem(text) === '';
