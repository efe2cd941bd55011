// Chart: every step of a journey on one axis, a lane per actor, screens as bands.
import { scaleLinear } from 'd3-scale';
import { useMemo, useState } from 'preact/hooks';
import { t } from '../shared/i18n';
import { Alternative } from './figure';
import { clock, dateTime, duration, list, name, number } from './format';
import { journeyLabel, journeyOption, stepDetails, stepHeadings, stepRow } from './labels';
import { glyphOf } from './marks';
import { axisHeight, Drawing, layoutFor } from './timeline_drawing';
import { layMarks } from './timeline_layout';
import { actors, buildTimeline, type Fold, foldedScale, type Timeline } from './timeline_model';
import type { ReportJourney, ReportSession } from './types';
import { useWidth } from './use_width';

/** A stretch that is drawn shorter than it was. */
function foldText(fold: Fold): string {
  if (!fold.known) return t('report_fold_session_unknown');
  return t(`report_fold_${fold.why}`, duration(fold.to - fold.from));
}

function summary(timeline: Timeline): string {
  const perActor = actors
    .map(actor => ({ actor, count: timeline.marks.filter(mark => mark.step.actor === actor).length }))
    .filter(({ count }) => count > 0)
    .map(({ actor, count }) => `${name('actor', actor)} ${number(count)}`);
  const screens = [...new Set(timeline.bands.map(band => name('screen', band.detail)))];
  const none = t('report_none');
  return t(
    'report_timeline_alt',
    number(timeline.marks.length),
    duration(timeline.end),
    perActor.length ? list(perActor) : none,
    screens.length ? list(screens) : none,
  );
}

interface JourneyProps {
  journey: ReportJourney;
  sessions: readonly ReportSession[];
  index: number;
}

export function JourneyTimeline({ journey, sessions, index }: JourneyProps) {
  const { ref, width } = useWidth();
  const [current, setCurrent] = useState<number>();
  const timeline = useMemo(() => buildTimeline(journey.steps, sessions), [journey, sessions]);
  const layout = useMemo(() => layoutFor(width), [width]);
  const { left, inner, lane, bottom } = layout;
  const id = `timeline-${index}`;
  const { placed, drawing } = useMemo(() => {
    const { domain, range } = foldedScale(timeline, inner);
    const x = scaleLinear(domain, range);
    const marks = layMarks(timeline.marks, x, lane);
    const drawn = <Drawing timeline={timeline} placed={marks} x={x} layout={layout} id={id} />;
    return { placed: marks, drawing: drawn };
  }, [timeline, layout, inner, lane, id]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = placed.length - 1;
    const moves: Record<string, number> = {
      ArrowRight: Math.min(last, (current ?? -1) + 1),
      ArrowLeft: Math.max(0, (current ?? last + 1) - 1),
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    if (next === undefined || last < 0) return;
    event.preventDefault();
    setCurrent(next);
  };
  const onPointerMove = (event: PointerEvent) => {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    const px = event.clientX - box.left - left;
    const py = event.clientY - box.top;
    let best = 0;
    let nearest = Number.POSITIVE_INFINITY;
    placed.forEach((mark, i) => {
      // A lane away counts more than a mark beside: the pointer chooses the row first.
      const distance = Math.abs(mark.x - px) + 2 * Math.abs(mark.y - py);
      if (distance < nearest) {
        nearest = distance;
        best = i;
      }
    });
    if (placed.length) setCurrent(best);
  };

  const chosen = current === undefined ? undefined : placed[current];
  const folds = timeline.folds.map(foldText);
  return (
    <div class="timeline" ref={ref}>
      <h3>
        {journeyLabel(journey.metrics)}{' '}
        <span class="note">
          {dateTime(journey.metrics.started)} · {name('status', journey.metrics.status)}
        </span>
      </h3>
      <p class="visually-hidden">{summary(timeline)}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups a drawing with its read-out */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk through the steps, as the label says
        tabIndex={0}
        class="timeline-plot"
        aria-label={t('report_timeline_keys', journeyOption(journey.metrics))}
        onKeyDown={onKeyDown}
      >
        <svg
          viewBox={`0 0 ${width} ${bottom + axisHeight}`}
          width={width}
          height={bottom + axisHeight}
          aria-hidden="true"
          onPointerMove={onPointerMove}
          onPointerDown={onPointerMove}
        >
          <g transform={`translate(${left},0)`}>
            {drawing}
            {chosen && (
              <g class="cursor">
                <line x1={chosen.x} x2={chosen.x} y1={lane.top} y2={bottom} />
                <circle cx={chosen.x} cy={chosen.y} r={9} />
              </g>
            )}
          </g>
        </svg>
      </div>
      <p class="readout" aria-live="polite">
        {chosen ? (
          <>
            <strong class={`by ${chosen.mark.step.actor}`}>
              {clock(chosen.mark.at)} {name('actor', chosen.mark.step.actor)}
            </strong>{' '}
            {stepDetails(chosen.mark)}
          </>
        ) : (
          <span class="muted">{t('report_timeline_hint')}</span>
        )}
      </p>
      {journey.metrics.tags.length > 0 && (
        <p class="note">
          {t('report_timeline_tags')}{' '}
          {journey.metrics.tags.map((tag, i) => (
            <span key={`${tag.id} ${tag.rule}`}>
              {i > 0 && ' · '}
              <bdi lang="en">{tag.name}</bdi> ({tag.id.replace('edpb:', '')}, {name('standing', tag.standing)})
            </span>
          ))}
        </p>
      )}
      {folds.length > 0 && <p class="note folds">{t('report_timeline_folds', folds.slice(0, 8).join(', '))}</p>}
      <Alternative
        caption={`${t('report_timeline_title')}: ${journeyOption(journey.metrics)}`}
        columns={stepHeadings()}
        rows={() => timeline.marks.map(stepRow)}
      />
    </div>
  );
}

/** The kinds of marks that are on screen, in the order of their first appearance. */
export function MarkLegend({ journeys }: { journeys: readonly ReportJourney[] }) {
  const kinds = [...new Set(journeys.flatMap(j => j.steps.map(step => step.kind)))].filter(kind => glyphOf(kind));
  return (
    <ul class="legend marks" aria-label={t('report_timeline_marks')}>
      {kinds.map(kind => (
        <li key={kind}>
          <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" class="glyph">
            <path d={glyphOf(kind)} />
          </svg>
          {name('kind', kind)}
        </li>
      ))}
    </ul>
  );
}
