// Demur's panel in the page, in a closed shadow root, out of the page's reach. It stands beside the form; where there is no
// room it is a small tab, which the person opens. It never covers the page's own send button.
import { t } from '../pages/shared/i18n';
import { placeOf } from './corner';
import { boxesOnScreen } from './form_box';
import { adoptStyle, type Child, make } from './panel_parts';
import { panelStyle } from './panel_style';
import { panelTag } from './panel_tag';
import { recordingLine } from './recording_line';

interface Open {
  host: HTMLElement;
  panel: HTMLElement;
  words: HTMLElement; // read out when they change
}
let open: Open | undefined;
let shown: { title: string; content: () => Child[] } | undefined;
let wish: 'auto' | 'open' | 'small' = 'auto'; // auto: open where it covers nothing of the form
let small = false;
let recording: HTMLElement | undefined; // one line for all panels of this document

function ensure(): Open {
  if (open?.host.isConnected) return open;
  const host = document.createElement(panelTag);
  const root = host.attachShadow({ mode: 'closed' });
  adoptStyle(root, panelStyle);
  const panel = make('section', { className: 'panel' });
  panel.setAttribute('role', 'region');
  panel.setAttribute('aria-label', 'Demur');
  const words = make('div', {});
  words.setAttribute('role', 'status');
  recording ??= recordingLine(drawSoon);
  panel.append(words, recording);
  root.append(panel);
  document.documentElement.append(host);
  open = { host, panel, words };
  addEventListener('scroll', placeSoon, { passive: true, capture: true });
  addEventListener('resize', drawSoon, { passive: true });
  return open;
}

export function panelIsOpen(): boolean {
  return open?.host.isConnected === true;
}

export function closePanel(): void {
  open?.host.remove();
  open = undefined;
  shown = undefined;
  wish = 'auto';
  removeEventListener('scroll', placeSoon, { capture: true });
  removeEventListener('resize', drawSoon);
}

/** At most once a frame. */
function soon(task: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      task();
    });
  };
}
const placeSoon = soon(() => {
  if (!open || place(open) || small) return;
  small = true;
  redraw(open);
});
const drawSoon = soon(draw);

/** False: there is no corner for it. */
function place({ host, panel }: Open): boolean {
  const { width, height } = panel.getBoundingClientRect();
  const { buttons, fields, form } = boxesOnScreen();
  const others = form ? [...fields, form] : fields;
  const beside = wish === 'auto' && !small;
  const window = { width: document.documentElement.clientWidth, height: innerHeight };
  const corner = placeOf(window, { width, height }, beside ? [...buttons, ...others] : buttons, others);
  host.dataset.corner = corner ?? ''; // hidden rather than in front of the send button
  return corner !== undefined;
}

function toggle(to: 'open' | 'small'): void {
  wish = to;
  draw();
  open?.words.querySelector('button')?.focus({ preventScroll: true });
}

function tab(title: string): HTMLElement {
  const element = make(
    'button',
    { className: 'tab', type: 'button' },
    !title.startsWith('Demur') && make('span', { className: 'name' }, 'Demur'),
    title,
  );
  element.setAttribute('aria-expanded', 'false');
  element.addEventListener('click', () => toggle('open'));
  return element;
}

function heading(): HTMLElement {
  const hide = make('button', { className: 'plain', type: 'button', textContent: '–', title: t('content_hide') });
  hide.setAttribute('aria-label', t('content_hide'));
  hide.addEventListener('click', () => toggle('small'));
  return make('header', {}, make('span', { className: 'name', textContent: 'Demur' }), hide);
}

function redraw({ panel, words }: Open): void {
  if (!shown) return;
  const { title, content } = shown;
  panel.classList.toggle('small', small);
  if (small) words.replaceChildren(tab(title));
  else {
    words.replaceChildren(heading(), make('h2', { textContent: title }));
    for (const child of content()) if (child) words.append(child);
  }
  if (open) place(open);
}

function draw(): void {
  if (!shown) return;
  const drawn = ensure();
  small = wish === 'small';
  redraw(drawn);
  if (small || drawn.host.dataset.corner) return;
  small = true;
  redraw(drawn);
}

/** What is shown next begins as a small tab. */
export function keepSmall(): void {
  wish = 'small';
}

/** `keep`: open or small as the person left it; else it opens by itself where there is room beside the form. */
export function showPanel(title: string, content: () => Child[], keep = false): void {
  if (!keep) wish = 'auto';
  shown = { title, content };
  draw();
}
