import sample from '@/assets/sample/welcome.json';
import { SampleText } from '@/components/sample-text';
import type { HighlightName } from '@/lib/core/highlights';
import { DEFAULT_LOOK, paintOf, stylesOf } from '@/lib/core/look';
import { i18n } from '@/lib/platform/i18n';

interface Part {
  text: string;
  highlight?: HighlightName;
}

function painted({ text, highlight }: Part) {
  if (!highlight) return { text };
  const { background, decoration } = stylesOf(paintOf(highlight, DEFAULT_LOOK));
  return { text, look: { backgroundColor: background, textDecoration: decoration } };
}

/** What Cezhu does, shown instead of told. */
export function Sample() {
  const lines = (sample as Part[][]).map((parts) => parts.map(painted));
  const facts = [
    { label: i18n.t('card.metric'), text: '引进高层次人才' },
    { label: i18n.t('card.when'), text: `2027 · ${i18n.t('whenRole.by')}` },
    { label: i18n.t('card.role'), text: i18n.t('role.target') },
  ];
  return (
    <SampleText
      label={i18n.t('welcome.sample')}
      lines={lines}
      card={{ value: `${i18n.t('bound.atLeast')} 12,000 人`, facts }}
    />
  );
}
