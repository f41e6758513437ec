import { describe, expect, it } from 'vitest';
import { ownerOf } from '@/lib/core/article/bodies';
import { ownerOfNumber } from '@/lib/core/article/document-number';
import { subjectOf } from '@/lib/core/article/subject';

function subjectOfTitle(title: string, address = 'https://news.example.com/1'): (string | undefined)[] {
  const { place, level } = subjectOf({
    issuer: undefined,
    documentNumber: undefined,
    title: { value: title, from: 'page' },
    source: undefined,
    site: undefined,
    text: '',
    address,
  });
  return [place?.value, level?.value];
}

describe('the owner of a document number', () => {
  it.each([
    ['国办发〔2025〕7号', '国务院办公厅'],
    ['沪人社规〔2025〕3号', '上海市'],
    ['鲁政发〔2025〕3号', '山东省'],
    ['苏政办发〔2025〕3号', '江苏省'],
    ['苏府规字〔2025〕3号', '苏州市'],
  ])('%s', (number, place) => {
    expect(ownerOfNumber(number)?.place).toBe(place);
  });

  it.each([
    '昆政发〔2025〕3号',
    '汕府〔2025〕3号',
    '云政发〔2025〕3号',
    '晋政文〔2025〕3号',
    '鲁政〔2025〕3号',
    '青政发〔2025〕3号',
  ])('is not guessed where several places write so: %s', (number) => {
    expect(ownerOfNumber(number)).toBeUndefined();
  });
});

describe('whom an article is about', () => {
  it.each([
    ['教育部等五部门关于加强实习管理的意见', '教育部', 'national'],
    ['江苏省苏州市昆山市人才新政', '苏州市昆山市', 'county'],
    ['上海市浦东新区引才办法', '上海市浦东新区', 'county'],
    ['苏州人才新政问答', '苏州市', 'municipal'],
  ])('%s', (title, place, level) => {
    expect(subjectOfTitle(title)).toEqual([place, level]);
  });

  it.each(['国家级人才计划发布', '人才服务窗口启用', '二线城市为何留人', '教育局局长谈引才'])(
    'stays open: %s',
    (title) => {
      expect(subjectOfTitle(title)).toEqual([undefined, undefined]);
    },
  );

  it('is the region whose government the site is of, where nothing else tells it', () => {
    expect(subjectOfTitle('青年計劃接受申請', 'https://www.immd.gov.hk/a')).toEqual(['香港', 'provincial']);
    expect(subjectOfTitle('青年計劃接受申請', 'https://gov.hk.example.com/a')).toEqual([undefined, undefined]);
  });

  it('does not take a body of the mainland for one of Macau or Hong Kong', () => {
    expect(ownerOf('人才发展委员会')?.place).toBeUndefined();
  });
});
