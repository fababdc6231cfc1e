import { describe, expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const counted = (text: string): readonly string[] =>
  saidOf(withText(text)).flatMap(({ code, under }) => (code === 'CNT002' ? [under] : []));

describe('kinds of vehicles', () => {
  it('may be followed by what one of them is, by a change, and by other vehicles', () => {
    for (const text of [
      '共有车辆35辆，其中，机要通信用车5辆、执法执勤用车20辆、其他用车10辆，其他用车主要是业务用车6辆、后勤服务用车4辆。',
      '共有车辆12辆，其中：机要通信用车2辆、特种专业技术用车4辆（救护车3辆、采血车1辆）、其他用车6辆。',
      '共有车辆12辆，比上年增加1辆，其中：机要通信用车2辆、其他用车10辆。',
      '共有车辆12辆，其中：机要通信用车2辆、其他用车10辆。2025年拟购置车辆1辆，其中：执法执勤用车1辆。',
      '共有车辆12辆，其中：其他用车12辆，其他用车主要是用于执法检查的车辆9辆、用于监测的车辆3辆。',
    ])
      expect(counted(text), text).toEqual([]);
  });

  it('do not add up all the same', () => {
    expect(counted('共有车辆35辆，其中，机要通信用车5辆、执法执勤用车21辆、其他用车10辆。')).toEqual(['35']);
    expect(counted('共有车辆13辆，比上年增加1辆，其中：机要通信用车2辆、其他用车10辆。')).toEqual(['13']);
    expect(
      counted('共有车辆12辆，其中：机要通信用车2辆、特种专业技术用车5辆（救护车3辆、采血车1辆）、其他用车6辆。'),
    ).toEqual(['12']);
  });
});
