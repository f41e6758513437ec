/** The words of tables and quotations in the reader's language. */
import type { QuotationWords } from '@/lib/core/formats/quotation/quotation';
import type { TableWords } from '@/lib/core/formats/table/words';
import { i18n } from '@/lib/platform/i18n';
import { exportWords } from '../export-words';
import { colourWords } from '../library/clipping-words';
import type { TargetScript } from './script-converter';

export function tableWords(): TableWords {
  return {
    ...exportWords(),
    sheets: {
      clippings: i18n.t('exportTable.clippings'),
      figures: i18n.t('exportTable.figures'),
      articles: i18n.t('exportTable.articles'),
    },
    heads: {
      title: i18n.t('exportTable.title'),
      quote: i18n.t('exportTable.quote'),
      remark: i18n.t('exportTable.remark'),
      original: i18n.t('exportTable.original'),
      headings: i18n.t('exportTable.headings'),
      colour: i18n.t('exportTable.colour'),
      state: i18n.t('exportTable.state'),
      link: i18n.t('exportTable.link'),
      clipped: i18n.t('exportTable.clipped'),
      changed: i18n.t('exportTable.changed'),
      by: i18n.t('exportTable.by'),
      clipping: i18n.t('exportTable.clipping'),
      lowest: i18n.t('exportTable.lowest'),
      highest: i18n.t('exportTable.highest'),
      base: i18n.t('exportTable.base'),
      count: i18n.t('exportTable.count'),
    },
    colours: colourWords(),
  };
}

export function quotationWords(target: TargetScript | undefined): QuotationWords {
  const and = i18n.t('quotation.and');
  return {
    cleaned: i18n.t('quotation.cleaned'),
    converted: target ? i18n.t(`quotationScript.${target}`) : '',
    // Strings have no space at their end.
    and: and === ';' ? '; ' : and,
    original: i18n.t('quotation.original'),
  };
}
