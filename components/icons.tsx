/** Line icons of 16 pixels: plain paths, so that no file need be loaded in a web page. */
const PATHS = {
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  up: 'M3.5 10 8 5.5l4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  copy: 'M5.5 5.5v-2a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2M3.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1z',
  clip: 'M4 2.5h8a.5.5 0 0 1 .5.5v10.5L8 10.2l-4.5 3.3V3a.5.5 0 0 1 .5-.5z',
  kept: 'M3 8.5 6.5 12 13 4.5',
  hide: 'M2.5 2.5l11 11M6.6 6.6a2 2 0 0 0 2.8 2.8M4.3 4.6C2.7 5.7 1.8 7.2 1.5 8c.6 1.500 2.700 4.500 6.500 4.500 1.300 0 2.400-.3 3.300-.8M6.700 3.600c.4-.1.9-.1 1.300-.1 3.800 0 5.900 3 6.500 4.500-.2.5-.6 1.200-1.200 1.900',
  wrong: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM3.800 3.800l8.400 8.400',
  edit: 'M11.200 2.600l2.200 2.200-7.900 7.900-2.900.7.7-2.900z',
} as const;

export type IconName = keyof typeof PATHS;

/** Said by the text or the label beside it: hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
