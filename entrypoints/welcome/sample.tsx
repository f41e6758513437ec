import sample from '@/assets/sample/welcome.json';
import { SampleText } from '@/components/sample-text';
import { familyOf, type HighlightName, lineOf } from '@/lib/core/highlights';
import { i18n } from '@/lib/platform/i18n';

interface Part {
  text: string;
  highlight?: HighlightName;
}

function painted({ text, highlight }: Part) {
  if (!highlight) return { text };
  const family = familyOf(highlight);
  const { colour, fill, thickness } = family;
  const look = {
    backgroundColor: `color-mix(in srgb, ${colour} ${fill * 100}%, transparent)`,
    textDecoration: `underline ${lineOf(family, highlight)} ${colour} ${thickness}px`,
  };
  return { text, look };
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
