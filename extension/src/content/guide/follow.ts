// The guide in the page: finds where the person is whenever the page comes to rest, marks the next control, and tells the
// background what it saw. It presses nothing.
import { type Guide, lineOf, type Sighting } from '../../guide';
import { ask } from '../../messages';
import type { NoticeKind } from '../../protocol/types';
import { onTab, tab } from '../tab';
import { stir } from '../watch/rest';
import { locate } from './locate';
import { mark, unmark } from './mark';

let guide: Guide | undefined;
let told = '';
let asked = false;

/** What makes a step done without any element coming or going. */
const attributes = ['aria-expanded', 'aria-checked', 'aria-pressed', 'aria-disabled', 'disabled', 'aria-selected'];
const watcher = new MutationObserver(() => stir());

let marked: Element | undefined;
let pressed = false; // what is marked was pressed

function onClick(event: MouseEvent): void {
  if (event.isTrusted && marked && event.composedPath().includes(marked)) pressed = true;
}

function watch(on: boolean): void {
  watcher.disconnect();
  removeEventListener('change', stir, { capture: true });
  removeEventListener('click', onClick, { capture: true });
  if (!on) return;
  watcher.observe(document, { subtree: true, attributes: true, attributeFilter: attributes });
  addEventListener('change', stir, { capture: true, passive: true });
  addEventListener('click', onClick, { capture: true, passive: true });
}

export function setGuide(given: Guide | undefined): void {
  const other = given?.id !== guide?.id || given?.active !== guide?.active;
  guide = given;
  if (!other) return;
  told = '';
  clearTimeout(holding);
  watch(given !== undefined);
  if (!given?.active) unmark();
  if (given) stir();
}

/** Asks for the guide of this tab when the background says that there is one. */
export function startGuide(): void {
  onTab(() => {
    if (tab.guided === (guide !== undefined) || asked) return;
    if (!tab.guided) return setGuide(undefined);
    asked = true;
    ask('myGuide', { language: document.documentElement.lang || 'en' })
      .then(given => setGuide(given ?? undefined))
      .catch(() => undefined)
      .finally(() => {
        asked = false;
      });
  });
}

const settled = 1500; // ms after which a page has taken a switch back that it could not set
let holding: ReturnType<typeof setTimeout> | undefined;

/** A switch that went off is read once more when the page had time to take it back. */
function hold(sighting: Sighting): void {
  clearTimeout(holding);
  holding = setTimeout(() => {
    const again = guide && locate(guide, undefined);
    if (again?.state === sighting.state) tell({ ...sighting, held: true });
  }, settled);
}

function tell(sighting: Sighting): void {
  if (!guide) return;
  const key = JSON.stringify(sighting);
  if (key === told) return;
  told = key;
  guide = { ...guide, seen: sighting };
  if (sighting.state === 'off' && !sighting.held) hold(sighting);
  ask('guideSeen', { guide: guide.id, seen: sighting }).catch(() => {
    told = ''; // said again at the next look
  });
}

/** Called when the page has come to rest. `verdict`: what the host said of what is on screen. */
export function followGuide(verdict: NoticeKind | undefined): void {
  if (!guide || guide.end) {
    unmark();
    return;
  }
  const { at, element, several, screen, onWay, state } = locate(guide, verdict, pressed);
  if (at !== guide.seen.at) pressed = false;
  marked = element;
  const step = guide.way.steps[at];
  const about = { at, onWay, ...(screen ? { screen } : {}), ...(state ? { state } : {}) };
  if (!guide.active || !step || !element) {
    unmark();
    const needsNone = !guide.active || !step || step.action === 'read' || screen === 'form' || screen === 'login';
    tell({ ...about, finding: several ? 'several' : needsNone ? 'none' : 'missing' });
    return;
  }
  const seen = mark(element, lineOf(guide.way.steps, at), now => tell({ ...about, finding: now }));
  tell({ ...about, finding: seen });
}
