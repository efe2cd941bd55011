// The document before this one went while the person wished to send a form. What Demur does not know as an answer counts as
// one only when no form comes up here for a while; one that the person came back to is none.
import { now } from '../clock';
import { ask } from '../messages';
import { mainOf } from './candidates';
import { dataControls } from './controls';
import { setTab, tab } from './tab';
import { isRendered } from './visible';

const calm = 2000; // ms: a page may draw its form only after it has come to rest

let timer: ReturnType<typeof setTimeout> | undefined;

/** By reload, or through the history: nothing that was sent led here. */
export function cameBack(): boolean {
  const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return way?.type === 'reload' || way?.type === 'back_forward';
}

/** A search field is no form. */
function hasFields(): boolean {
  const fields = [...mainOf().querySelectorAll(dataControls)].filter(isRendered);
  return fields.some(field => !field.matches('[type=search],[role=search] *'));
}

async function land(back: boolean): Promise<void> {
  if (!tab.leaving || (!back && hasFields())) return;
  setTab(await ask('landed', { at: now(), back }));
}

/** After every look at the page. */
export function awaitLanding(): void {
  if (!tab.leaving || timer !== undefined) return;
  timer = setTimeout(() => {
    timer = undefined;
    void land(cameBack()).catch(() => undefined);
  }, calm);
}

/** The document goes, or comes back as it was left. */
export function landNow(back: boolean): void {
  void land(back).catch(() => undefined);
}
