const SUMS_UP =
  /等(?:各项|方面)?(?:的)?((?:日常)?公用(?:经费|支出)|人员(?:经费|支出))(?:支出|预算|安排|合计|共计|共|约|为)*$/u;

/** 用于基本工资、津贴补贴等人员经费: behind 等 stands the kind of spending that all before it is. */
export const summedUpIn = (words: string): string | undefined => SUMS_UP.exec(words)?.[1];
