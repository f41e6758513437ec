import { Switch } from '@/components/switch';
import type { Settings } from '@/lib/core/settings';
import { i18n } from '@/lib/platform/i18n';

/** What clipping shows in pages, and keeps besides the clipping. */
export function ClipSwitches({ settings, change }: { settings: Settings; change: (settings: Settings) => void }) {
  return (
    <>
      <div data-setting="clipButton">
        <Switch
          label={i18n.t('clipSettings.button')}
          checked={settings.clipButton}
          onChange={(clipButton) => change({ ...settings, clipButton })}
        />
      </div>
      <div data-setting="keepSnapshots">
        <Switch
          label={i18n.t('clipSettings.snapshots')}
          checked={settings.keepSnapshots}
          onChange={(keepSnapshots) => change({ ...settings, keepSnapshots })}
        />
      </div>
    </>
  );
}
