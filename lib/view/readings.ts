import type { ReadingsOf } from '@/lib/core/tags/pinyin';

let loaded: Promise<ReadingsOf> | undefined;

/** Every reading of Han characters, in plain letters; loaded when first wanted, since the table is large. */
export function loadReadings(): Promise<ReadingsOf> {
  loaded ??= import('pinyin-pro').then(({ pinyin }) => {
    const known = new Map<string, readonly string[]>();
    return (character) => {
      let readings = known.get(character);
      if (!readings) {
        const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
        // What is no Han character comes back as it was.
        readings = [...new Set(all.filter((one) => one !== character && /^[a-z]+$/.test(one)))];
        known.set(character, readings);
      }
      return readings;
    };
  });
  return loaded;
}
