// Errors that the page shows now and did not show before. Looked for only where one would mean something.
import { fingerprint } from '../hash';
import { mainOf } from './candidates';
import { onScreen } from './on_screen';
import { send } from './outbox';
import { wishFailed, wishStands } from './sent_form';
import { tab } from './tab';
import { isRendered } from './visible';

let errors: Set<string> | undefined; // shown at the last look; unknown while nobody looked

export function lookForErrors(at: number): void {
  if (!tab.recording && !wishStands()) {
    errors = undefined;
    return;
  }
  const shown = new Set<string>();
  for (const alert of mainOf().querySelectorAll('[role=alert]')) {
    const text = (alert.textContent ?? '').trim();
    if (text !== '' && isRendered(alert)) shown.add(fingerprint(text));
  }
  const before = errors;
  errors = shown;
  if (!before || [...shown].every(print => before.has(print))) return;
  wishFailed();
  const { print } = onScreen;
  if (tab.recording) send({ actor: 'page', kind: 'error', at, ...(print ? { screen: print } : {}) });
}
