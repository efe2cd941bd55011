// The way, step by step: what is done, what is next, what was spared.
import { type Guide, isLine, lineOf } from '../../guide';
import { t } from '../shared/i18n';
import { stepWords } from './words';

type State = 'done' | 'now' | 'spared' | 'open';

function stateOf(guide: Guide, at: number): State {
  const { seen, done, end, way } = guide;
  if (done.includes(at) || (done.includes(at + 1) && !isLine(way.steps, at + 1))) return 'done';
  const isNow = lineOf(way.steps, at) === lineOf(way.steps, seen.at);
  if (isNow && seen.at < way.steps.length && !end) return 'now';
  if (at >= seen.at && !end) return 'open';
  return way.steps[at]?.before_form ? 'spared' : 'done';
}

export function Steps({ guide }: { guide: Guide }) {
  const { steps } = guide.way;
  const lines = steps.map((step, at) => ({ step, at })).filter(({ at }) => isLine(steps, at));
  const parts = [
    { key: 'entry', title: t('guide_part_entry'), lines: lines.filter(({ step }) => step.before_form) },
    {
      key: 'form',
      title: t(guide.toggle ? 'guide_part_setting' : 'guide_part_form'),
      lines: lines.filter(({ step }) => !step.before_form),
    },
  ];
  return (
    <>
      {parts
        .filter(part => part.lines.length > 0)
        .map(part => (
          <section key={part.key} class="part" data-part={part.key}>
            <h2>{part.title}</h2>
            <ol start={lineOf(steps, part.lines[0]?.at ?? 0)}>
              {part.lines.map(({ step, at }) => {
                const state = stateOf(guide, at);
                return (
                  <li key={at} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
                    <span class="number" aria-hidden="true">
                      {state === 'done' ? '✓' : lineOf(steps, at)}
                    </span>
                    <span>
                      {stepWords(step)}
                      {state !== 'open' && <span class="state"> {t(`guide_state_${state}`)}</span>}
                    </span>
                  </li>
                );
              })}
            </ol>
          </section>
        ))}
    </>
  );
}
