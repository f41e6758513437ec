/** The quiet row under the card: what is done often, and the rest behind “…”. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { CardButton } from './card-button';
import { Icon, type IconName } from './icons';

export interface CardAction {
  name: string;
  icon: IconName;
  label: string;
  /** Not done often. */
  rare?: boolean;
  onAct: () => void;
}

export interface CardActionsProps {
  actions: CardAction[];
  more: string;
  /** The card's size has changed. */
  onResize: () => void;
}

function Action({ icon, label, onAct }: CardAction) {
  return (
    <CardButton label={label} className="action" onClick={onAct}>
      <Icon name={icon} />
      <span>{label}</span>
    </CardButton>
  );
}

export function CardActions({ actions, more, onResize }: CardActionsProps) {
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(onResize, [isOpen]);
  const rare = actions.filter((one) => one.rare);
  const usual = actions.filter((one) => !one.rare);
  if (actions.length === 0) return null;
  return (
    <div class="actions">
      <p>
        {usual.map((one) => (
          <Action key={one.name} {...one} />
        ))}
        {rare.length > 0 && (
          <CardButton label={more} className="more" expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon name="more" />
          </CardButton>
        )}
      </p>
      {isOpen && (
        <p class="rare">
          {rare.map((one) => (
            <Action key={one.name} {...one} />
          ))}
        </p>
      )}
    </div>
  );
}
