import { useLayoutEffect, useState } from 'preact/hooks';
import { DeviceList, type ListedDevice } from '@/components/device-list';
import { Switch } from '@/components/switch';
import { SyncStatus } from '@/components/sync-status';
import type { StoreAnswer } from '@/lib/core/tags/shared-board/answer';
import { LONGEST_DEVICE_NAME } from '@/lib/core/tags/shared-board/devices';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { deviceFacts, roomWords } from '@/lib/view/tag-sync-words';
import type { Attempts } from '@/lib/view/use-attempt';
import { useSettings } from '@/lib/view/use-settings';
import { type TagSyncView, useTagSync } from '@/lib/view/use-tag-sync';

function devicesOf({ view: { record, names }, now }: TagSyncView): ListedDevice[] {
  if (!record) return [];
  const { id, name } = record.device;
  const others = record.devices.map((device) => ({
    id: device.id,
    name: names[device.id] ?? device.name,
    isOwn: false,
    facts: deviceFacts(device, now),
  }));
  return [...(name ? [{ id, name, isOwn: true, facts: [] }] : []), ...others];
}

/** What the reader should know before they answer. */
function hintOf({ isOn, view: { record } }: TagSyncView): string | undefined {
  const status = record?.status;
  if (!isOn) return undefined;
  if (status?.state === 'apart') return i18n.t('tagSync.replaceHint');
  if (status?.state !== 'asking' || status.devices.length === 0) return undefined;
  const devices = new Intl.ListFormat(browser.i18n.getUILanguage()).format(status.devices);
  return i18n.t('tagSync.writtenBy', [devices]);
}

/** What can be done about how it stands. */
function actionsOf(sync: TagSyncView, { attempt, say }: Pick<Attempts, 'attempt' | 'say'>) {
  const status = sync.view.record?.status;
  if (!sync.isOn || (status?.state !== 'asking' && status?.state !== 'apart')) return [];
  const { stores } = status;
  const answer = (word: StoreAnswer) => () =>
    attempt(async () => void (await askBackground('sync.answer', { stores, answer: word })));
  const putBack = (): void =>
    attempt(async () => {
      await askBackground('sync.putBack', {});
      say({ kind: 'done', text: i18n.t('tagSync.putBack') });
    });
  const replace = (): void =>
    attempt(async () => {
      await askBackground('sync.answer', { stores, answer: 'replace' });
      const undo = { label: i18n.t('popup.undo'), run: putBack };
      say({ kind: 'done', text: i18n.t('tagSync.replaced'), action: undo });
    });
  return status.state === 'apart'
    ? [
        { name: 'sync-replace', label: i18n.t('tagSync.replace'), run: replace },
        { name: 'sync-join', label: i18n.t('tagSync.joinAfterAll'), run: answer('join') },
      ]
    : [
        { name: 'sync-join', label: i18n.t('tagSync.join'), run: answer('join') },
        { name: 'sync-apart', label: i18n.t('tagSync.apart'), run: answer('apart') },
      ];
}

/** How the tags stand with the browser's sync, and what the reader can say about that. */
export function SyncSection({ attempt, say }: Pick<Attempts, 'attempt' | 'say'>) {
  const sync = useTagSync();
  const [settings, change] = useSettings();
  const [open, setOpen] = useState(location.hash === '#sync');
  const isWrong = sync?.kind === 'wrong';
  useLayoutEffect(() => {
    if (isWrong) setOpen(true);
  }, [isWrong]);
  if (!sync) return null;
  const devices = devicesOf(sync);
  const now = () =>
    attempt(async () => {
      await askBackground('sync.now', {});
      say({ kind: 'done', text: i18n.t('tagSync.done') });
    });
  return (
    <SyncStatus
      kind={sync.kind}
      text={sync.text}
      title={i18n.t('tagSync.title')}
      hint={hintOf(sync)}
      actions={actionsOf(sync, { attempt, say })}
      open={open}
    >
      <div class="controls">
        <Switch
          label={i18n.t('tagSync.switch')}
          checked={settings.shareTags}
          onChange={(shareTags) => change({ ...settings, shareTags })}
        />
        <button type="button" class="plain" data-action="sync-now" disabled={!sync.isOn} onClick={now}>
          {i18n.t('tagSync.now')}
        </button>
        {sync.view.record && sync.isOn && <p class="hint room">{roomWords(sync.view.record)}</p>}
      </div>
      <h3>{i18n.t('tagSync.devices')}</h3>
      <DeviceList
        label={i18n.t('tagSync.devices')}
        devices={devices}
        longest={LONGEST_DEVICE_NAME}
        strings={{
          own: i18n.t('tagSync.own'),
          name: i18n.t('tagSync.name'),
          rename: i18n.t('tagSync.rename'),
          save: i18n.t('tagSync.save'),
          cancel: i18n.t('tagSync.cancel'),
        }}
        onRename={(id, name) => attempt(async () => void (await askBackground('sync.nameDevice', { id, name })))}
      />
      {!devices.some(({ isOwn }) => !isOwn) && <p class="hint">{i18n.t('tagSync.noDevices')}</p>}
      <p class="hint">{i18n.t('tagSync.honest')}</p>
      <p class="hint">
        {i18n.t('tagSync.clippings')} <a href="/transfer.html">{i18n.t('tagSync.transfer')}</a>
      </p>
    </SyncStatus>
  );
}
