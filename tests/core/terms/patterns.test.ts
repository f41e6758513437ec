import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate';

const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** The terms of open classes, each with its category. */
function patterns(text: string): string[] {
  return annotate(text).flatMap((one) =>
    one.type === 'term' && one.origin === 'pattern' ? [`${text.slice(one.start, one.end)} ${one.category}`] : [],
  );
}

describe('named things of talent policy', () => {
  it.each([
    ['今年以来，大力实施泽州匠才支持工程计划', []],
    ['全县启动“归雁”之外的兴泽英才计划，首批入选12人。', ['兴泽英才计划 programme']],
    ['到栖湖区侨创青年创新创业服务中心办理入驻手续。', ['栖湖区侨创青年创新创业服务中心 platform']],
    ['该平台自2020年建成后一直运行平稳。', []],
    ['进一步完善管理系统。', []],
    ['两年内交付5400套工程师公寓。', ['工程师公寓 retain']],
    ['县里实施“燕还计划”，回引大学生120名。', ['燕还计划 programme']],
    ['对“澜海英才”创业团队，给予50万元启动资金。', ['澜海英才 programme']],
    ['观众热议“月球计划”，影片昨日上映。', []],
    ['登录泽州公共就业服务云平台提交材料。', ['泽州公共就业服务云平台 platform']],
    ['登录泽州市职业技能培训和评价服务平台，选择事项。', ['泽州市职业技能培训和评价服务平台 platform']],
    ['建立全省统一的人才补贴信息申报系统和落户管理信息平台。', ['落户管理信息平台 platform']],
    ['加强人才引进和创新平台建设。', []],
    ['为人才提供服务平台。', []],
    ['入驻泽湖新城（东区）港澳青年创业基地。', ['泽湖新城（东区）港澳青年创业基地 platform']],
    ['引导企业（含园区）人才公寓统一管理。', []],
    ['市里建了“侨乡”归国学者创新产业集聚区。', ['“侨乡”归国学者创新产业集聚区 platform']],
    ['建立海外学人信息库和泽州学人网站。', ['海外学人信息库 platform', '泽州学人网站 platform']],
    ['新认定的技能大师工作室一次性奖补50万元。', []],
    ['举办“创汇泽州”港澳青年创新创业大赛。', ['“创汇泽州”港澳青年创新创业大赛 evaluate']],
    ['向市港澳青年支援中心提出。', ['港澳青年支援中心 platform']],
    ['建设区块链人才创新园。', ['区块链人才创新园 platform']],
    ['获泽州市留学人员创业奖的，可再申请奖励。', ['泽州市留学人员创业奖 evaluate']],
    ['由青年创业基金会组织评审。', []],
    ['健全技能人才发展政策体系。', ['技能人才发展政策体系 governance']],
    ['申請台灣的青年學者培育計畫。', ['青年學者培育計畫 programme']],
    ['计划\t获推荐\t薪酬标准\n创才计划\t最低薪酬\n工程师公寓\t12套', ['工程师公寓 retain']],
  ])('%s', (sentence, expected) => {
    expect(patterns(sentence)).toEqual(expected);
  });
});

describe('kinds of people', () => {
  it.each([
    ['重点引进固网运营人才和深海测绘人才。', ['固网运营人才 group', '测绘人才 group']],
    ['允许海外医生、境外律师在区内执业。', ['海外医生 group', '境外律师 group']],
    ['五月十二日是国际护士节。', []],
    ['认定企业科技和技能人才、引进金融与法律人才。', ['企业科技和技能人才 group', '金融与法律人才 group']],
    ['支持高校和科研人员。', []],
    ['由国家外国专家局发放。', []],
    ['他是一位医生，也是一名教师。', []],
  ])('%s', (sentence, expected) => {
    expect(patterns(sentence)).toEqual(expected);
  });

  it('are found in traditional script as well', () => {
    expect(patterns(toTraditional('重点引进固网运营人才。'))).toEqual([toTraditional('固网运营人才 group')]);
  });
});

describe('titles of documents', () => {
  it('are taken from the first line, where that is nothing else', () => {
    expect(patterns('泽州市高层次人才服务管理办法（试行）\n第一章　总则')).toEqual([
      '泽州市高层次人才服务管理办法（试行） document',
    ]);
    expect(patterns('泽州出台人才新政，让办法落地\n记者获悉')).toEqual([]);
  });

  it('are no forms or certificates', () => {
    expect(patterns('填写《泽州市人才公寓申请表》，领取《人才公寓入住通知书》。')).toEqual([]);
    expect(patterns('依据《泽州市人才公寓管理办法》。')).toEqual(['《泽州市人才公寓管理办法》 document']);
  });
});

describe('names in quotation marks', () => {
  it.each([
    ['引才季里，各县开展“进百校、揽千才”行动，签约412人。', ['“进百校、揽千才”行动 programme']],
    ['面向留学生的「歸雁」計劃已有三年。', ['「歸雁」計劃 programme']],
    [
      '实施“泽澜暑期实习计划”和“港澳青年到泽州就业项目”。',
      ['泽澜暑期实习计划 programme', '港澳青年到泽州就业项目 programme'],
    ],
    ['每年举办“归国学者技术交流和项目推介洽谈会”。', ['归国学者技术交流和项目推介洽谈会 platform']],
    ['持“澜海英才卡”的，登录“泽州人才”小程序预约。', ['澜海英才卡 retain', '“泽州人才”小程序 platform']],
    ['区里的“泽芯人才十条”和“泽州人才新政20条”同时施行。', ['泽芯人才十条 document', '泽州人才新政20条 document']],
    ['围绕“创新链条”布局人才。', []],
    ['修正「強化優秀僑外生留臺行動計畫」。', ['強化優秀僑外生留臺行動計畫 programme']],
    ['坚持人才引领，助推“强县城”行动。', []],
    ['扩大“创芯博士后”激励计划规模。', ['“创芯博士后”激励计划 programme']],
    ['大学生租房补贴“实施细则”另行公布。', []],
    ['下载“泽州天气”小程序，查看明日天气。', []],
    ['环保部门开展“清水”行动。', []],
    ['所谓“人才”，各有各的说法。', []],
  ])('%s', (sentence, expected) => {
    expect(patterns(sentence)).toEqual(expected);
  });
});
