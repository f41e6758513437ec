/** What legends show: families and members in the reader's language, as painted, with the numbers of a page. */
import { FAMILIES, type Family, type GroupName, type HighlightName, isFigureName } from '@/lib/core/highlights';
import { type Look, paintOf } from '@/lib/core/look';
import { PRESETS } from '@/lib/core/presets';
import type { Settings } from '@/lib/core/settings';
import type { Category, FigureKind } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';

export function highlightLabel(name: HighlightName): string {
  return isFigureName(name)
    ? i18n.t(`kind.${name.slice('figure-'.length) as FigureKind}`)
    : i18n.t(`category.${name as Category}`);
}

export function presetOptions() {
  return PRESETS.map((id) => ({ id, label: i18n.t(`preset.${id}`) }));
}

type CountOf = (members: readonly HighlightName[]) => number;

function groupsOf(groups: Family['groups'], look: Look, countOf: CountOf) {
  return Object.entries(groups ?? {})
    .map(([name, { members }]) => ({
      name,
      label: i18n.t(`legendGroup.${name as GroupName}`),
      paint: paintOf(members[0] as HighlightName, look),
      count: countOf(members),
    }))
    .filter(({ count }) => count > 0);
}

/** How much of a family is shown. */
export function shownOf(members: readonly HighlightName[], shown: readonly HighlightName[]): 'all' | 'some' | 'none' {
  const on = members.filter((member) => shown.includes(member)).length;
  return on === members.length ? 'all' : on === 0 ? 'none' : 'some';
}

/** @param counts annotations of the page by highlight; undefined where no page is annotated */
export function legendItems(settings: Settings, counts?: Readonly<Record<string, number>>) {
  const countOf: CountOf = (members) => members.reduce((sum, member) => sum + (counts?.[member] ?? 0), 0);
  return FAMILIES.map(({ name, members, groups }) => ({
    name,
    label: i18n.t(`family.${name}`),
    // A family is drawn as most of it is: its last member is no figure where the first one is a figure among terms.
    paint: paintOf((name === 'figures' ? members[0] : members.at(-1)) as HighlightName, settings),
    shown: shownOf(members, settings.shown),
    members: members.map((member) => ({
      name: member,
      label: highlightLabel(member),
      paint: paintOf(member, settings),
      shown: settings.shown.includes(member),
      ...(counts ? { count: countOf([member]) } : {}),
    })),
    ...(counts ? { count: countOf(members), groups: groupsOf(groups, settings, countOf) } : {}),
  }));
}
