/** Three ways to run, as cards of which one is chosen, with the button that puts the chosen one in force. */
import { type ComponentChildren, Fragment } from 'preact';
import { useId } from 'preact/hooks';

export interface RunOption<T extends string> {
  id: T;
  title: string;
  text: string;
  /** What the browser will ask. */
  asks: string;
}

export interface RunChoiceProps<T extends string> {
  label: string;
  options: readonly RunOption<T>[];
  chosen: T;
  /** The way that is in force. */
  current: T | undefined;
  strings: Record<'current', string>;
  onChoose: (id: T) => void;
  /** What belongs to the chosen card, below it. */
  children?: ComponentChildren;
}

export function RunChoice<T extends string>(props: RunChoiceProps<T>) {
  const { label, options, chosen, current, strings, onChoose, children } = props;
  const name = useId();
  return (
    <fieldset class="run-choice">
      <legend>{label}</legend>
      <div class="cards">
        {options.map(({ id, title, text, asks }) => (
          <Fragment key={id}>
            <label class="card" data-mode={id}>
              <input
                type="radio"
                name={name}
                value={id}
                checked={chosen === id}
                aria-describedby={`${name}-${id}`}
                onChange={() => onChoose(id)}
              />
              <span class="title">
                {title}
                {current === id && <span class="badge">{strings.current}</span>}
              </span>
              <span class="about" id={`${name}-${id}`}>
                <span>{text}</span>
                <span class="asks">{asks}</span>
              </span>
            </label>
            {chosen === id && children}
          </Fragment>
        ))}
      </div>
    </fieldset>
  );
}
