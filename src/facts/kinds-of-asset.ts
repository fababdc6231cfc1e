import type { Phrase } from '../lexicon/phrase.ts';
import { fold, withoutNumbering } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';

/** 车辆 | 通用设备 in a table of what is to be bought: kinds of assets, side by side. */
export function kindOfAsset(raw: string, title: Reading | undefined): Phrase | undefined {
  if (title?.item !== '新增资产配置') return undefined;
  const { text, ofWhich } = withoutNumbering(fold(raw));
  return ASSET.test(text) ? { at: { goods: text }, ofWhich, years: [], left: '' } : undefined;
}

const ASSET =
  /^(?:(?:通用|专用|办公|电子|网络|信息化|教学|医疗|其他)*(?:设备|家具|用具|资产)(?:类)?|(?:房屋|构筑物|建筑物)+(?:及构筑物)?|(?:公务用车|执法执勤用车|特种专业技术用车|车辆|汽车)|土地|软件|图书(?:、?档案)?|(?:台式|便携式)?计算机|打印机|复印机|无形资产|家具、?用具.*)$/u;
