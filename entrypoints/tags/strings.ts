import { CLIPPING_COLOURS, type ClippingColour } from '@/lib/core/clippings/types';
import { groupDigits } from '@/lib/core/formats/notation';
import { LIKENESSES, type Likeness } from '@/lib/core/tags/duplicates';
import { TAG_ORDERS } from '@/lib/core/tags/sort';
import { i18n } from '@/lib/platform/i18n';

function named<K extends string>(keys: readonly K[], name: (key: K) => string): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, name(key)])) as Record<K, string>;
}

export const clippingsText = (count: number): string => i18n.t('tagPage.clippings', [groupDigits(count)]);

/** The strings of the pieces of the tags page. */
export function tagStrings() {
  return {
    row: {
      clippings: clippingsText,
      choose: (name: string) => i18n.t('tagPage.choose', [name]),
      colour: (name: string) => i18n.t('tagPage.colour', [name]),
      noColour: i18n.t('tagPage.noColour'),
      colours: named<ClippingColour>(CLIPPING_COLOURS, (colour) => i18n.t(`clipColour.${colour}`)),
      rename: i18n.t('tagPage.rename'),
      remove: i18n.t('popup.remove'),
      export: i18n.t('exportPage.open'),
    },
    rename: { name: i18n.t('tagPage.newName'), save: i18n.t('glossary.save'), cancel: i18n.t('tagPage.cancel') },
    merge: {
      title: i18n.t('tagPage.mergeTitle'),
      into: i18n.t('tagPage.mergeInto'),
      clippings: clippingsText,
      preview: (count: number, others: string, into: string) =>
        i18n.t('tagPage.mergePreview', [groupDigits(count), others, into]),
      merge: i18n.t('tagPage.mergeNow'),
      cancel: i18n.t('tagPage.cancel'),
    },
    alike: {
      title: (count: number) => i18n.t('tagPage.alike', [groupDigits(count)]),
      clippings: clippingsText,
      likeness: named<Likeness>(LIKENESSES, (likeness) => i18n.t(`likeness.${likeness}`)),
      merge: i18n.t('tagPage.mergePair'),
      apart: i18n.t('tagPage.apart'),
      more: (count: number) => i18n.t('tagPage.alikeMore', [groupDigits(count)]),
    },
    orders: TAG_ORDERS.map((order) => ({ value: order, label: i18n.t(`tagOrder.${order}`) })),
  };
}
