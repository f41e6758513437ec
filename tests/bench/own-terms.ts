/** Terms as readers with large glossaries have them: names of places before words of policy. */
import type { UserTerm } from '@/lib/core/glossaries/types';
import { glossaryEntries } from '@/scripts/vite-glossary';

const PLACES = [
  ...'东南西北中江河湖海山临澜青云安宁平昌兴德文武金银玉石龙凤春秋华夏长远高新开发特湾岛港城苏杭常嘉绍台衢丽湘桂滇',
];
const LEVELS = [...'市县区旗州盟镇乡'];

/** `count` terms with names of their own. */
export function ownTerms(count: number): UserTerm[] {
  const words = glossaryEntries().map(({ name }) => name);
  const places = PLACES.flatMap((first) => PLACES.map((second) => first + second));
  return Array.from({ length: count }, (_, index) => {
    const level = LEVELS[index % LEVELS.length] ?? '';
    const name = `${places[index % places.length]}${level}${words[Math.floor(index / places.length) % words.length]}`;
    const times = { created: '2024-05-06T07:08:09.000Z', changed: '2024-05-06T07:08:09.000Z' };
    return {
      id: index.toString(36).padStart(12, '0'),
      glossaryId: 'g',
      key: name,
      name,
      category: 'programme',
      aliases: [],
      note: '',
      ...times,
    };
  });
}
