import { type ExportScope, scopeAddress } from '@/lib/core/formats/export/scope';
import { i18n } from '@/lib/platform/i18n';

/** What components/page-nav is given on each of the extension's own pages, in the order of the navigation. */
export function pageNav(): { label: string; links: { page: string; href: string; label: string }[] } {
  return {
    label: i18n.t('pages.label'),
    links: [
      { page: 'library', href: '/library.html', label: i18n.t('pages.library') },
      { page: 'compare', href: '/compare.html', label: i18n.t('compare.title') },
      { page: 'tags', href: '/tags.html', label: i18n.t('pages.tags') },
      { page: 'export', href: '/export.html', label: i18n.t('exportPage.title') },
      { page: 'transfer', href: '/transfer.html', label: i18n.t('pages.transfer') },
      { page: 'glossary', href: '/glossary.html', label: i18n.t('pages.glossary') },
      { page: 'options', href: '/options.html', label: i18n.t('pages.options') },
    ],
  };
}

/** The export page with a scope chosen. */
export function exportHref(scope: ExportScope): string {
  return `/export.html${scopeAddress(scope)}`;
}
