/** 2,000 names of tags as readers give them, all different. */
export function manyTags(): string[] {
  const places = ['临澜', '栖湖', '云屏', '远川', '南屿', '北麓', '青野', '白塔', '澄江', '雁门'];
  const people = ['博士', '硕士', '领军人才', '青年人才', '技能人才', '海归', '教师', '医师', '工程师', '留学人员'];
  const things = [
    '安家费',
    '购房补贴',
    '租房补贴',
    '落户',
    '子女入学',
    '配偶就业',
    '创业贷款',
    '科研经费',
    '体检',
    '公寓',
  ];
  return ['', '2025'].flatMap((year) =>
    places.flatMap((place) => people.flatMap((one) => things.map((thing) => `${place}${one}${thing}${year}`))),
  );
}
