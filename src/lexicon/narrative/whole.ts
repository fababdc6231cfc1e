import type { Term } from '../terms.ts';

/** All revenue and all spending as sentences call them, and whose it is. */
export const WHOLE: readonly Term[] = [
  {
    words: [
      '收、支',
      '收支总',
      '收、支总',
      '收支总预算',
      '收支预算',
      '预算收支',
      '收支预算安排',
      '收支预算总额',
      '收支预算总计',
      '收支预算总数',
      '收支总额',
      '收支总规模',
      '收支预算总规模',
      '预算收支总额',
      '收支总计',
      '收、支总计',
      '收支均',
      '收入、支出总',
      '收入总计和支出总计',
      '收入支出总计',
      '收、支总计均',
      '收支总计均',
      '收入、支出',
      '收入、支出预算',
      '收入、支出均',
      '收入、支出预算均',
    ],
    total: 'grand',
  },
  { words: ['收入总', '总收入', '收入总预算', '收入预算'], at: { flow: '收入' } },
  { words: ['支出总', '总支出', '支出总预算', '支出预算', '预算支出', '支出安排', '预算总支出'], at: { flow: '支出' } },

  // The units below the department: beside the department they are all of it, alone they are a part.
  {
    words: ['下属单位', '下属事业单位', '直属单位', '直属事业单位', '所属事业单位', '二级单位', '二级预算单位'],
    at: { budgetUnit: '下属单位' },
  },
  {
    words: [
      ...[
        '及下属单位',
        '和下属单位',
        '及下属事业单位',
        '和下属事业单位',
        '含下属单位',
        '及所属事业单位',
        '和所属事业单位',
      ],
      ...['及直属单位', '和直属单位', '及直属事业单位', '和直属事业单位', '及二级单位', '和二级单位', '及二级预算单位'],
      ...['局', '委', '厅', '部', '院', '办', '署'].flatMap((office) =>
        ['下属', '所属', '直属'].flatMap((below) => [`${office}机关及${below}单位`, `${office}本级及${below}单位`]),
      ),
    ],
  },
];
