/** The mark, 24 px. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 128 128" width="24" height="24" aria-hidden="true">
      <rect width="128" height="128" rx="28" fill="#0b5563" />
      <path
        d="M30 40h68M30 64h68M30 88h40"
        stroke="#fff"
        stroke-width="10"
        stroke-linecap="round"
        opacity=".38"
      />
      <path d="M46 64h38" stroke="#ffd166" stroke-width="10" stroke-linecap="round" />
      <circle cx="94" cy="92" r="15" fill="#ffd166" />
    </svg>
  );
}
