// Drawn pictures and faces: no file of anybody's is needed.
const SKIES = ['#8ec5fc', '#fbc2a0', '#a1c4fd', '#c9d6df', '#f6d365', '#5b6b8c', '#d4a5c9', '#89d4cf'];
const HILLS = ['#3f5e4b', '#7a4f3a', '#2d4a63', '#71886d', '#8a6b2f', '#2b3145', '#5c3b5a', '#2f6f6b'];

export function Picture({ number, className, label }) {
  const sky = SKIES[number % SKIES.length];
  const hill = HILLS[number % HILLS.length];
  return (
    <svg className={className} viewBox="0 0 600 400" role="img" aria-label={label} preserveAspectRatio="xMidYMid slice">
      <rect width="600" height="400" fill={sky} />
      <circle cx={110 + number * 45} cy="110" r="46" fill="#fff" opacity="0.8" />
      <path
        d={`M0 300 L${120 + number * 10} 170 L260 280 L380 ${140 + number * 8} L600 310 V400 H0Z`}
        fill={hill}
        opacity="0.7"
      />
      <path d="M0 340 C150 280 260 380 400 330 S560 320 600 300 V400 H0Z" fill={hill} />
    </svg>
  );
}

export function Face({ name, className }) {
  const hue = [...name].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 360;
  return (
    <svg className={className} viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="20" fill={`hsl(${hue} 45% 62%)`} />
      <circle cx="20" cy="16" r="7" fill="#fff" opacity="0.9" />
      <path d="M6 38c1-10 7-14 14-14s13 4 14 14" fill="#fff" opacity="0.9" />
    </svg>
  );
}

const ICONS = {
  bell: 'M12 22a2.5 2.5 0 0 0 2.5-2.5h-5A2.5 2.5 0 0 0 12 22Zm7-6V11a7 7 0 0 0-5.5-6.8V3.5a1.5 1.5 0 0 0-3 0v.7A7 7 0 0 0 5 11v5l-2 2v1h18v-1Z',
  heart: 'M12 21S3 14.5 3 8.5A4.9 4.9 0 0 1 12 6a4.9 4.9 0 0 1 9 2.5C21 14.5 12 21 12 21Z',
  home: 'M3 11 12 3l9 8v10h-6v-6H9v6H3Z',
  people:
    'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm8 1a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 21c0-5 3-8 7-8s7 3 7 8Zm15-7c3 0 5 2 5 6h-4c0-2-.5-4-2-5.6Z',
  search: 'M10 3a7 7 0 1 0 4.3 12.5l5 5 1.4-1.4-5-5A7 7 0 0 0 10 3Zm0 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z',
  shop: 'M4 8h16l-1 13H5Zm4 0a4 4 0 0 1 8 0h-2a2 2 0 0 0-4 0Z',
  clock: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1 5v5l4 2.5-1 1.7-5-3V7Z',
  mark: 'M6 3h12v18l-6-5-6 5Z',
  day: 'M5 5h2V3h2v2h6V3h2v2h2v16H5Zm2 5v9h10v-9Z',
  gear: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm8 4 2-2-2-4-3 1-2-1-1-3h-4L9 6 7 7 4 6l-2 4 2 2-2 2 2 4 3-1 2 1 1 3h4l1-3 2-1 3 1 2-4Z',
  lines: 'M3 5h18v2H3Zm0 6h18v2H3Zm0 6h18v2H3Z',
  send: 'M2 3 22 12 2 21l3-9Zm4 9-1.5 5L16 12 4.5 7Z',
  plus: 'M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7Z',
  shield: 'M12 2 4 5v6c0 5 3.5 9 8 11 4.5-2 8-6 8-11V5Z',
  thumb: 'M2 10h4v11H2Zm6 0 4-8c2 0 3 1 3 3l-1 4h7l-2 12H8Z',
  talk: 'M3 4h18v13H9l-6 5Z',
  share: 'M13 4 22 12l-9 8v-5C7 15 4 17 2 20c0-7 4-11 11-11Z',
};

export function Icon({ name, className }) {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
      <path d={ICONS[name]} />
    </svg>
  );
}
