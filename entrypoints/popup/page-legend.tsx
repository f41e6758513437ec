import { Legend } from '@/components/legend';
import { Segments } from '@/components/segments';
import { FAMILIES, type HighlightName } from '@/lib/core/highlights';
import { membersOf, presetOf, withMembers } from '@/lib/core/presets';
import { i18n } from '@/lib/platform/i18n';
import { legendItems, presetOptions } from '@/lib/view/legend';
import { useSettings } from '@/lib/view/use-settings';

/** What is painted: a preset, families, single categories and kinds; with the page's numbers where it has any. */
export function PageLegend({ counts }: { counts: Readonly<Record<string, number>> | undefined }) {
  const [settings, change] = useSettings();
  const show = (members: readonly HighlightName[], on: boolean): void =>
    change({ ...settings, shown: withMembers(settings.shown, members, on) });
  return (
    <>
      <Segments
        name="preset"
        label={i18n.t('look.presets')}
        value={presetOf(settings.shown)}
        options={presetOptions()}
        otherwise={i18n.t('look.custom')}
        onChange={(preset) => change({ ...settings, shown: membersOf(preset) })}
      />
      <Legend
        label={i18n.t('popup.legend')}
        more={(family) => i18n.t('look.members', [family])}
        items={legendItems(settings, counts)}
        onFamily={(name, on) => show(FAMILIES.find((family) => family.name === name)?.members ?? [], on)}
        onMember={(name, on) => show([name as HighlightName], on)}
      />
    </>
  );
}
