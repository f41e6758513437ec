/** The devices that share tags, each with a name that can be changed. */
import { useState } from 'preact/hooks';

export interface ListedDevice {
  id: string;
  name: string;
  /** The device that shows the list. */
  isOwn: boolean;
  /** What is known of it, a sentence each. */
  facts: readonly string[];
}

export interface DeviceStrings {
  own: string;
  name: string;
  rename: string;
  save: string;
  cancel: string;
}

interface DeviceProps {
  device: ListedDevice;
  strings: DeviceStrings;
  longest: number;
  onRename: (name: string) => void;
}

function Device({ device, strings, longest, onRename }: DeviceProps) {
  const [editing, setEditing] = useState(false);
  const [name, setName] = useState('');
  const begin = (): void => {
    setName(device.name);
    setEditing(true);
  };
  if (editing)
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setEditing(false);
          onRename(name);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.isComposing) setEditing(false);
        }}
      >
        <input
          name="device-name"
          maxLength={longest}
          value={name}
          aria-label={strings.name}
          ref={(input) => input?.focus()}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="plain" data-action="save-device">
          {strings.save}
        </button>
        <button type="button" onClick={() => setEditing(false)}>
          {strings.cancel}
        </button>
      </form>
    );
  return (
    <>
      <p class="device">
        <strong>{device.name}</strong>
        {device.isOwn && <small class="own">{strings.own}</small>}
        <button
          type="button"
          data-action="rename-device"
          aria-label={`${strings.rename}: ${device.name}`}
          onClick={begin}
        >
          {strings.rename}
        </button>
      </p>
      {device.facts.length > 0 && (
        <p class="facts">
          {device.facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      )}
    </>
  );
}

export interface DeviceListProps {
  label: string;
  devices: readonly ListedDevice[];
  strings: DeviceStrings;
  /** Longest name, in UTF-16 code units. */
  longest: number;
  onRename: (id: string, name: string) => void;
}

export function DeviceList({ label, devices, strings, longest, onRename }: DeviceListProps) {
  return (
    <ul class="devices" aria-label={label}>
      {devices.map((device) => (
        <li key={device.id} data-device={device.isOwn ? 'own' : 'other'}>
          <Device device={device} strings={strings} longest={longest} onRename={(name) => onRename(device.id, name)} />
        </li>
      ))}
    </ul>
  );
}
