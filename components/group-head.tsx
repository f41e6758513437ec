/** The head of an article's clippings in a grouped list: its title and what is known of it. */
import { hitsIn } from '@/lib/core/library/hits';
import { Icon } from './icons';
import { MarkedText } from './marked-text';

export interface GroupHeadProps {
  title: string;
  facts: { name: string; label: string; text: string }[];
  /** Folded words that are marked. */
  words: readonly string[];
  closed: boolean;
  count: string;
}

export function GroupHead({ title, facts, words, closed, count }: GroupHeadProps) {
  const marked = (text: string) => <MarkedText text={text} hits={hitsIn(text, words)} />;
  return (
    <div class="group-head">
      <Icon name={closed ? 'next' : 'down'} />
      <div>
        <p class="title">{marked(title)}</p>
        <p class="facts">
          <span class="count">{count}</span>
          {facts.map(({ name, label, text }) => (
            <span key={name} title={label}>
              {marked(text)}
            </span>
          ))}
        </p>
      </div>
    </div>
  );
}
