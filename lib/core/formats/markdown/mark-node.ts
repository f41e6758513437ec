/** ==highlighted== text, which Obsidian, Logseq and Joplin show as such; the others show the signs. */
import type { Parent, PhrasingContent } from 'mdast';
import type { Options } from 'mdast-util-to-markdown';

export interface Mark extends Parent {
  type: 'mark';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mark: Mark;
  }
  interface RootContentMap {
    mark: Mark;
  }
}

export const markToMarkdown: Options = {
  handlers: {
    mark(node: Mark, _parent, state, info) {
      const tracker = state.createTracker(info);
      const open = tracker.move('==');
      return open + state.containerPhrasing(node, { ...tracker.current(), before: '=', after: '=' }) + open;
    },
  },
};
