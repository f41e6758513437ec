import { describe, expect, it } from 'vitest';
import { scriptConverter } from '@/lib/view/export/script-converter';

describe('scriptConverter', () => {
  it('writes simplified characters, and leaves simplified texts alone', async () => {
    const convert = await scriptConverter('simplified');
    expect(convert('臨瀾市給予高層次人才購房補貼', 'Hant')).toBe('临澜市给予高层次人才购房补贴');
    expect(convert('皇后乾隆著书', 'Hans')).toBe('皇后乾隆著书');
  });

  it('writes the characters of Taiwan and of Hong Kong, and no words of theirs', async () => {
    const [taiwan, hongkong] = await Promise.all([scriptConverter('taiwan'), scriptConverter('hongkong')]);
    const text = '软件人才培训里程，为青年群众提供住房';
    expect(taiwan(text, 'Hans')).toBe('軟件人才培訓里程，為青年群眾提供住房');
    expect(hongkong(text, 'Hans')).toBe('軟件人才培訓里程，為青年羣眾提供住房');
  });

  it('gives traditional texts only the forms of the place', async () => {
    const [taiwan, hongkong] = await Promise.all([scriptConverter('taiwan'), scriptConverter('hongkong')]);
    expect(taiwan('這裏爲人才提供羣租房', 'Hant')).toBe('這裡為人才提供群租房');
    expect(hongkong('這裡為人才', 'Hant')).toBe('這裡為人才');
  });
});
