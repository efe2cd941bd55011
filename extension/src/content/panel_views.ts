// What the panel shows: the offer, the work, what was filled and why, what was left and why, and failures.
import { ask, type FillOffer } from '../messages';
import { language, plural, t } from '../pages/shared/i18n';
import { type FieldReport, type FillReport, undoFill } from './fill/form';
import { button, closePanel, make, showPanel } from './panel';
import { whyOf } from './why';

function ownClick(objection: string | undefined): void {
  if (objection) void ask('ownClick', { objection }).catch(() => undefined);
}

export function showOffer({ objections }: FillOffer, fill: (objection: string | undefined) => void): void {
  const choices = objections.map(o => new Option(o.username || t('content_nameless', t(`service_${o.service}`)), o.id));
  const select = make('select', { id: 'account' }, ...choices);
  const missing = objections.length === 1 ? objections[0]?.missing : undefined;
  showPanel(t('content_offer_title'), () => [
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
  ]);
}

export function showWorking(): void {
  showPanel(t('content_working'), () => [], true);
}

export function showFailure(message: string, again: () => void): void {
  showPanel(
    t('content_failed'),
    () => [
      make('p', { textContent: message }),
      make(
        'div',
        { className: 'row' },
        button(t('content_again'), again, true),
        button(t('content_close'), closePanel),
      ),
    ],
    true,
  );
}

const shownAtOnce = 3; // a longer list opens on request, so that the panel leaves the form in sight

function line(field: FieldReport): HTMLElement {
  const ok = field.outcome === 'filled';
  const name = field.label || t(`role_${field.role}`);
  return make(
    'li',
    { className: ok ? 'ok' : 'no' },
    make('b', { textContent: name }),
    make('span', { textContent: whyOf(field), title: language().startsWith('en') ? field.why : '' }),
  );
}

export function showReport(report: FillReport, refill: () => void): void {
  const filled = report.fields.filter(field => field.outcome === 'filled');
  const left = report.fields.filter(field => field.outcome !== 'filled' && field.role !== 'submit');
  const undo = button(t('content_undo'), () => {
    ownClick(report.objection);
    void undoFill(report).then(() => showUndone(refill));
  });
  showPanel(plural('content_filled', filled.length), () => [
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
  ]);
}

function showUndone(refill: () => void): void {
  showPanel(
    t('content_undone'),
    () => [
      make(
        'div',
        { className: 'row' },
        button(t('content_fill'), refill, true),
        button(t('content_close'), closePanel),
      ),
    ],
    true,
  );
}
