// The fields that Demur filled are marked on the page, each with an undo: drawn over it from a closed shadow root, so that
// neither the page's layout nor its meaning changes. For those who do not see them, the panel says and undoes the same.
import { t } from '../../pages/shared/i18n';
import { adoptStyle, make } from '../panel_parts';
import { panelTag } from '../panel_tag';
import { seenBox } from '../visible';
import { marksStyle } from './marks_style';

const air = 3; // px between the field and its mark

interface Mark {
  element: Element;
  seen: Element; // where a person sees it
  box: HTMLElement;
}
let layer: { host: HTMLElement; root: ShadowRoot } | undefined;
let marks: Mark[] = [];
let waiting = false;

const watcher = new ResizeObserver(() => placeSoon());
const inSight = new IntersectionObserver(entries => {
  for (const { target, isIntersecting } of entries) {
    const mark = marks.find(({ seen }) => seen === target);
    if (mark) mark.box.dataset.cut = isIntersecting ? '' : 'yes';
  }
  placeSoon();
});
const moves = new MutationObserver(() => placeSoon());

function ensure(): ShadowRoot {
  if (layer?.host.isConnected) return layer.root;
  const host = document.createElement(panelTag);
  host.setAttribute('aria-hidden', 'true');
  host.style.pointerEvents = 'none';
  const root = host.attachShadow({ mode: 'closed' });
  adoptStyle(root, marksStyle);
  document.documentElement.append(host);
  layer = { host, root };
  addEventListener('scroll', placeSoon, { passive: true, capture: true });
  addEventListener('resize', placeSoon, { passive: true });
  moves.observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ['class', 'style'] });
  return root;
}

function place(): void {
  for (const { element, seen, box } of [...marks]) {
    if (!element.isConnected) {
      unmark(element);
      continue;
    }
    const { left, top, width, height } = seen.getBoundingClientRect();
    box.hidden = width === 0 || height === 0 || box.dataset.cut === 'yes';
    box.style.transform = `translate(${left - air}px, ${top - air}px)`;
    box.style.width = `${width + 2 * air}px`;
    box.style.height = `${height + 2 * air}px`;
  }
}

/** At most once a frame. */
function placeSoon(): void {
  if (waiting || !layer) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    place();
  });
}

/** `undo`: the person pressed the mark's button. A field of a frame is marked by the panel alone. */
export function mark(element: Element, name: string, undo: () => void): void {
  if (element.ownerDocument !== document) return;
  unmark(element);
  const button = make('button', { type: 'button', tabIndex: -1, textContent: t('fill_mark_undo') });
  button.title = t('fill_undo_field', name);
  button.addEventListener('click', event => {
    if (event.isTrusted) undo();
  });
  const box = make('div', { className: 'mark', dir: getComputedStyle(element).direction }, button);
  ensure().append(box);
  const seen = seenBox(element);
  marks.push({ element, seen, box });
  watcher.observe(seen);
  inSight.observe(seen);
  place();
}

export function unmark(element: Element): void {
  const known = marks.find(m => m.element === element);
  if (!known) return;
  known.box.remove();
  marks = marks.filter(m => m !== known);
  watcher.unobserve(known.seen);
  inSight.unobserve(known.seen);
  if (marks.length > 0) return;
  layer?.host.remove();
  layer = undefined;
  moves.disconnect();
  removeEventListener('scroll', placeSoon, { capture: true });
  removeEventListener('resize', placeSoon);
}

export function unmarkAll(): void {
  for (const { element } of [...marks]) unmark(element);
}
