import { Legend } from '@/components/legend';
import { Sample } from '@/components/sample';
import { Segments } from '@/components/segments';
import { Switch } from '@/components/switch';
import { FAMILIES, type HighlightName } from '@/lib/core/highlights';
import { PALETTES, paintOf, STRENGTHS } from '@/lib/core/look';
import { membersOf, presetOf, withMembers } from '@/lib/core/presets';
import { type Settings, THEMES } from '@/lib/core/settings';
import { i18n } from '@/lib/platform/i18n';
import { legendItems, presetOptions } from '@/lib/view/legend';
import { useSettings } from '@/lib/view/use-settings';
import { ClipSwitches } from './clip-switches';
import './look-section.css';

/** A sentence of an article, Chinese in every language of the interface, in pieces that are painted or not. */
const PREVIEW: readonly (readonly [text: string, name?: HighlightName])[] = [
  ['《临澜市人才发展办法》', 'document'],
  ['自'],
  ['2025年3月1日', 'figure-date'],
  ['起施行，深化'],
  ['人才发展体制机制改革', 'governance'],
  ['。对新引进的'],
  ['博士研究生', 'group'],
  ['给予'],
  ['30万元', 'figure-money'],
  ['安家费', 'funding'],
  ['；全市'],
  ['人才公寓', 'retain'],
  ['达到'],
  ['1.2万套', 'figure-count'],
  ['，入住率'],
  ['93.5%', 'figure-percent'],
  ['。'],
];

function Preview({ settings }: { settings: Settings }) {
  const words = PREVIEW.map(([text, name]) => (
    <Sample key={text} paint={name && settings.shown.includes(name) ? paintOf(name, settings) : undefined}>
      {text}
    </Sample>
  ));
  return (
    <figure class="preview" aria-label={i18n.t('look.preview')}>
      <p lang="zh-CN" class="on-light">
        {words}
      </p>
      <p lang="zh-CN" class="on-dark" aria-hidden="true">
        {words}
      </p>
    </figure>
  );
}

/** What is painted and how, with a preview; takes effect at once everywhere. */
export function LookSection() {
  const [settings, change] = useSettings();
  const show = (members: readonly HighlightName[], on: boolean): void =>
    change({ ...settings, shown: withMembers(settings.shown, members, on) });
  return (
    <section class="look" data-section="look">
      <p class="empty">{i18n.t('look.previewText')}</p>
      <Preview settings={settings} />
      <div class="field">
        <h3>{i18n.t('look.presets')}</h3>
        <Segments
          name="preset"
          label={i18n.t('look.presets')}
          value={presetOf(settings.shown)}
          options={presetOptions()}
          otherwise={i18n.t('look.custom')}
          onChange={(preset) => change({ ...settings, shown: membersOf(preset) })}
        />
      </div>
      <Legend
        label={i18n.t('look.presets')}
        more={(family) => i18n.t('look.members', [family])}
        items={legendItems(settings)}
        onFamily={(name, on) => show(FAMILIES.find((family) => family.name === name)?.members ?? [], on)}
        onMember={(name, on) => show([name as HighlightName], on)}
      />
      <div class="field">
        <h3>{i18n.t('look.strength')}</h3>
        <Segments
          name="strength"
          label={i18n.t('look.strength')}
          value={settings.strength}
          options={STRENGTHS.map((id) => ({ id, label: i18n.t(`strength.${id}`) }))}
          onChange={(strength) => change({ ...settings, strength })}
        />
      </div>
      <div class="field">
        <h3>{i18n.t('look.palette')}</h3>
        <Segments
          name="palette"
          label={i18n.t('look.palette')}
          value={settings.palette}
          options={PALETTES.map((id) => ({ id, label: i18n.t(`palette.${id}`) }))}
          onChange={(palette) => change({ ...settings, palette })}
        />
      </div>
      <div class="field">
        <h3>{i18n.t('look.theme')}</h3>
        <Segments
          name="theme"
          label={i18n.t('look.theme')}
          value={settings.theme}
          options={THEMES.map((id) => ({ id, label: i18n.t(`theme.${id}`) }))}
          onChange={(theme) => change({ ...settings, theme })}
        />
      </div>
      <Switch
        label={i18n.t('look.ruler')}
        checked={settings.ruler}
        onChange={(ruler) => change({ ...settings, ruler })}
      />
      <Switch
        label={i18n.t('kept.paint')}
        checked={settings.paintClippings}
        onChange={(paintClippings) => change({ ...settings, paintClippings })}
      />
      <ClipSwitches settings={settings} change={change} />
    </section>
  );
}
