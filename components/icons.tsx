/** Our icons: paths on a 24 px grid, stroked in the colour of the text, drawn for this project. */

const PATHS = {
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  pin: 'M9 3.5h6l-.8 6.2 3.3 3.3v1.5h-11V13l3.3-3.3zM12 14.5v6',
  note: 'M4.5 19.5l1-4.3L16.4 4.3a1.6 1.6 0 0 1 2.3 0l1 1a1.6 1.6 0 0 1 0 2.3L8.8 18.5zM14.2 6.5l3.3 3.3',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  out: 'M9 5.5H6A1.5 1.5 0 0 0 4.5 7v11A1.5 1.5 0 0 0 6 19.5h11a1.5 1.5 0 0 0 1.5-1.5v-3M13 4.5h6.5V11M19 5l-8 8',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  next: 'M9 6l6 6-6 6',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10.3 11v5M13.7 11v5',
  question:
    'M9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1.1-1.4 2.1M12 17.5h.01M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z',
  mute: 'M4 12s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S4 12 4 12zM5 19L19 5',
  off: 'M12 4v7.5M7.3 6.8a7 7 0 1 0 9.4 0',
  flag: 'M6 20.5v-16M6 5c4-2 7 2 12 0v8.5c-5 2-8-2-12 0',
} as const;

export type IconName = keyof typeof PATHS;

/** One icon; decoration only, so the control around it needs a name of its own. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={name === 'more' ? 2.6 : 1.7}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
