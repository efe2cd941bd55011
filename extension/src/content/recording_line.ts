// The panel's last line: that this opt-out is being recorded, and the way to pause that.
import { ask } from '../messages';
import { t } from '../pages/shared/i18n';
import { delivered } from './outbox';
import { button, make } from './panel_parts';
import { onTab, setTab, tab } from './tab';

type State = 'on' | 'paused' | undefined;

function stateOf({ recording, paused }: typeof tab): State {
  if (!recording) return undefined;
  return paused ? 'paused' : 'on';
}

/** Keeps itself up to date; `changed` is called when it came, went or grew. */
export function recordingLine(changed: () => void): HTMLElement {
  const line = make('footer', {});
  const words = make('span', {});
  words.setAttribute('role', 'status');
  let state: State;
  const draw = () => {
    const paused = state === 'paused';
    line.hidden = state === undefined;
    line.dataset.state = state ?? '';
    words.textContent = t(paused ? 'recording_state_paused' : 'recording_state_on');
    const toggle = button(t(paused ? 'recording_resume' : 'recording_pause'), () => {
      const focused = toggle.matches(':focus');
      delivered() // what happened before is before the pause
        .then(() => ask('pause', { paused: !paused }))
        .then(
          () => {
            setTab({ ...tab, paused: !paused });
            if (focused) line.querySelector('button')?.focus({ preventScroll: true });
          },
          error => {
            words.textContent = String(error.message);
          },
        );
    });
    line.replaceChildren(words, toggle);
  };
  const follow = () => {
    if (stateOf(tab) === state) return;
    state = stateOf(tab);
    draw();
    changed();
  };
  state = stateOf(tab);
  draw();
  onTab(follow);
  return line;
}
