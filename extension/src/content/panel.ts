// Demur's panel in the page: what was filled and why, what was left and why. In a closed shadow root, out of the page's
// reach, and never in front of the page's own send button.
import { ask, type FillOffer } from '../messages';
import { plural, t } from '../pages/shared/i18n';
import { isSubmitButton } from './controls';
import { placeOf } from './corner';
import { type FieldReport, type FillReport, undoFill } from './fill/form';
import { panelStyle } from './panel_style';
import { panelTag } from './panel_tag';
import { roleOf } from './roles';
import { isRendered } from './visible';
import { whyOf } from './why';

type Child = Node | string | false | undefined;

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  set: Partial<HTMLElementTagNameMap[K]>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), set);
  for (const child of children) if (child) element.append(child);
  return element;
}

interface Open {
  host: HTMLElement;
  panel: HTMLElement;
  words: HTMLElement; // read out when they change
}
let open: Open | undefined;
let small = false;
let content: (() => Child[]) | undefined;

function adoptStyle(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(panelStyle);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(make('style', { textContent: panelStyle })); // Firefox: no adopted sheets from a content script
  }
}

function ensure(): Open {
  if (open?.host.isConnected) return open;
  const host = document.createElement(panelTag);
  const root = host.attachShadow({ mode: 'closed' });
  adoptStyle(root);
  const panel = make('section', { className: 'panel' });
  panel.setAttribute('role', 'region');
  panel.setAttribute('aria-label', 'Demur');
  const words = make('div', {});
  words.setAttribute('role', 'status');
  panel.append(words);
  root.append(panel);
  document.documentElement.append(host);
  open = { host, panel, words };
  addEventListener('scroll', scheduleplace, { passive: true, capture: true });
  addEventListener('resize', scheduleplace, { passive: true });
  return open;
}

export function closePanel(): void {
  open?.host.remove();
  open = undefined;
  content = undefined;
  removeEventListener('scroll', scheduleplace, { capture: true });
  removeEventListener('resize', scheduleplace);
}

let placing = false;
function scheduleplace(): void {
  if (placing) return;
  placing = true;
  requestAnimationFrame(() => {
    placing = false;
    if (open) place(open);
  });
}

/** Where the page's send buttons and its other controls are. */
function boxesOfControls(): { buttons: DOMRect[]; fields: DOMRect[] } {
  const controls = [...document.querySelectorAll('button,input,select,textarea,[role=button],[role=combobox]')];
  const shown = controls.filter(isRendered);
  const sends = (control: Element) => isSubmitButton(control) || roleOf(control) === 'submit';
  return {
    buttons: shown.filter(sends).map(control => control.getBoundingClientRect()),
    fields: shown.filter(control => !sends(control)).map(control => control.getBoundingClientRect()),
  };
}

function place({ host, panel }: Open): void {
  const { width, height } = panel.getBoundingClientRect();
  const { buttons, fields } = boxesOfControls();
  const corner = placeOf({ width: innerWidth, height: innerHeight }, { width, height }, buttons, fields);
  if (corner) host.dataset.corner = corner;
  else if (!small) {
    small = true;
    draw();
  }
}

function draw(): void {
  if (!content) return;
  const { host, panel, words } = ensure();
  panel.classList.toggle('small', small);
  if (small) {
    const show = make('button', { className: 'plain', type: 'button', textContent: t('content_show') });
    show.addEventListener('click', () => {
      small = false;
      draw();
    });
    words.replaceChildren(show);
  } else {
    const hide = make('button', { className: 'plain', type: 'button', textContent: '–', title: t('content_hide') });
    hide.setAttribute('aria-label', t('content_hide'));
    hide.addEventListener('click', () => {
      small = true;
      draw();
    });
    words.replaceChildren(make('header', {}, make('span', { className: 'name', textContent: 'Demur' }), hide));
    for (const child of content()) if (child) words.append(child);
  }
  place({ host, panel, words });
}

function button(text: string, press: () => void, primary = false): HTMLButtonElement {
  const element = make('button', { type: 'button', textContent: text, className: primary ? 'primary' : '' });
  element.addEventListener('click', event => {
    if (event.isTrusted) press(); // the page cannot press it
  });
  return element;
}

function ownClick(objection: string | undefined): void {
  if (objection) void ask('ownClick', { objection }).catch(() => undefined);
}

export function showOffer({ objections }: FillOffer, fill: (objection: string | undefined) => void): void {
  const choices = objections.map(o => new Option(o.username || t('content_nameless', t(`service_${o.service}`)), o.id));
  const select = make('select', { id: 'account' }, ...choices);
  const missing = objections.length === 1 ? objections[0]?.missing : undefined;
  small = false;
  content = () => [
    make('h2', { textContent: t('content_offer_title') }),
    make('p', { textContent: t('content_offer_text') }),
    missing ? make('p', { textContent: t('content_offer_missing') }) : undefined,
    objections.length > 1 && make('label', { htmlFor: 'account', textContent: t('content_offer_account') }),
    objections.length > 1 && select,
    make(
      'div',
      { className: 'row' },
      button(
        t('content_fill'),
        () => {
          const chosen = objections.length > 1 ? select.value : objections[0]?.id;
          ownClick(chosen);
          fill(chosen);
        },
        true,
      ),
      button(t('content_not_now'), closePanel),
    ),
  ];
  draw();
}

export function showWorking(): void {
  content = () => [make('h2', { textContent: t('content_working') })];
  draw();
}

export function showFailure(message: string, again: () => void): void {
  content = () => [
    make('h2', { textContent: t('content_failed') }),
    make('p', { textContent: message }),
    make('div', { className: 'row' }, button(t('content_again'), again, true), button(t('content_close'), closePanel)),
  ];
  draw();
}

const shownAtOnce = 3; // a longer list opens on request, so that the panel leaves the form in sight

function line(field: FieldReport): HTMLElement {
  const ok = field.outcome === 'filled';
  const name = field.label || t(`role_${field.role}`);
  return make(
    'li',
    { className: ok ? 'ok' : 'no' },
    make('b', { textContent: name }),
    make('span', { textContent: whyOf(field) }),
  );
}

export function showReport(report: FillReport, refill: () => void): void {
  const filled = report.fields.filter(field => field.outcome === 'filled');
  const left = report.fields.filter(field => field.outcome !== 'filled' && field.role !== 'submit');
  const undo = button(t('content_undo'), () => {
    ownClick(report.objection);
    void undoFill(report).then(() => showUndone(refill));
  });
  content = () => [
    make('h2', { textContent: plural('content_filled', filled.length) }),
    make('p', { textContent: t('content_check') }),
    filled.length > 0 &&
      make(
        'details',
        { open: filled.length <= shownAtOnce },
        make('summary', { textContent: t('content_what') }),
        make('ul', {}, ...filled.map(line)),
      ),
    left.length > 0 && make('h3', { textContent: t('content_left') }),
    left.length > 0 && make('ul', {}, ...left.map(line)),
    make('div', { className: 'row' }, undo, button(t('content_close'), closePanel)),
  ];
  draw();
}

function showUndone(refill: () => void): void {
  content = () => [
    make('h2', { textContent: t('content_undone') }),
    make('div', { className: 'row' }, button(t('content_fill'), refill, true), button(t('content_close'), closePanel)),
  ];
  draw();
}
