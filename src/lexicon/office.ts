const ENDINGS = [
  ...[
    '局',
    '委',
    '委员会',
    '办',
    '办公室',
    '厅',
    '部',
    '院',
    '会',
    '处',
    '所',
    '站',
    '队',
    '馆',
    '校',
    '园',
    '社',
    '团',
    '台',
  ],
  ...[
    '中心',
    '政府',
    '街道',
    '办事处',
    '镇',
    '乡',
    '区',
    '县',
    '市',
    '省',
    '协会',
    '联合会',
    '总会',
    '基金会',
    '公司',
    '集团',
  ],
  ...[
    '本级',
    '机关',
    '法院',
    '检察院',
    '支队',
    '大队',
    '医院',
    '大学',
    '学院',
    '小学',
    '中学',
    '党校',
    '幼儿园',
    '场',
    '库',
  ],
  ...[
    '妇联',
    '残联',
    '文联',
    '侨联',
    '社联',
    '工商联',
    '政协',
    '科协',
    '作协',
    '监狱',
    '公路段',
    '养护段',
    '管理段',
    '社科联',
    '乌兰牧骑',
  ],
];
const NAME = new RegExp(`[\\u4e00-\\u9fff](?:${ENDINGS.join('|')})(?:[（(][^（()）]*[)）])?$`, 'u');

/** What people call an office: a name that ends in the word for one, as 某某市水利局（本级） does. */
export const isOffice = (text: string): boolean => NAME.test(text.trim().replace(/\s/gu, ''));

/** 局本级, 委机关, （本级）: an office without those below it. 市本级 is a level of government, 机关运行经费 a kind of spending. */
const SEAT =
  /(?:机关|[局委厅部院办署会社站所馆校队团]|中心)(?:机关)?[(（]?本级[)）]?(?![及和与、])|[局委厅部院署]机关(?!运行|事业|工作|服务|后勤|养老|党|工会|[及和与、])/u;

/** Where the words for such an office stand. */
export function seatAt(text: string): { readonly from: number; readonly to: number } | undefined {
  const match = SEAT.exec(text);
  return match ? { from: match.index, to: match.index + match[0].length } : undefined;
}
