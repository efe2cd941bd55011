// What the panel shows: the offer, the work, what was filled and why, what was left and why, and failures.
import { ask, type FillOffer } from '../messages';
import { language, plural, t } from '../pages/shared/i18n';
import { type FieldReport, type FillReport, isDone } from './fill/form';
import { closePanel, keepSmall, showPanel } from './panel';
import { button, make } from './panel_parts';
import { whyOf } from './why';

function ownClick(objection: string | undefined): void {
  if (objection) void ask('ownClick', { objection }).catch(() => undefined);
}

/** `back`: the person has been offered this before, and came back to the form. */
export function showOffer(
  { objections }: FillOffer,
  fill: (objection: string | undefined) => void,
  back: boolean,
): void {
  const choices = objections.map(o => new Option(o.username || t('content_nameless', t(`service_${o.service}`)), o.id));
  const select = make('select', { id: 'account' }, ...choices);
  const missing = objections.length === 1 ? objections[0]?.missing : undefined;
  if (back) keepSmall();
  const content = () => [
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
  showPanel(t('content_offer_title'), content, back);
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

/** What the person can do about a filled form. */
export interface ReportActs {
  undoAll(): Promise<FieldReport[]>; // those that could not be undone
  undo(field: FieldReport): Promise<void>;
  refill(): void;
}

const nameOf = (field: FieldReport) => field.label || t(`role_${field.role}`);

/** The small button of one line: its name says of which field. */
function small(text: string, name: string, press: () => void): HTMLButtonElement {
  const element = button(text, press);
  element.className = 'line';
  element.setAttribute('aria-label', name);
  return element;
}

function line(field: FieldReport, undo?: (field: FieldReport) => void): HTMLElement {
  const undoable = undo && field.undo && field.outcome === 'filled' && field.element?.isConnected;
  return make(
    'li',
    { className: isDone(field) ? 'ok' : 'no' },
    make('b', { textContent: nameOf(field) }),
    make('span', { textContent: whyOf(field), title: language().startsWith('en') ? field.why : '' }),
    field.shown !== undefined &&
      isDone(field) &&
      make('span', { className: 'shown', textContent: t(field.shown ? 'fill_shown' : 'fill_not_shown') }),
    undoable && small(t('content_undo'), t('fill_undo_field', nameOf(field)), () => undo(field)),
  );
}

async function copy(text: string, told: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = t('fill_copied');
  } catch {
    told.textContent = t('fill_copy_yourself');
  }
}

/** What to enter by hand, and a way to take it along. */
function handLine(field: FieldReport): HTMLElement {
  const told = make('span', { className: 'told' });
  told.setAttribute('role', 'status');
  const { text } = field;
  return make(
    'li',
    { className: 'no' },
    make('b', { textContent: nameOf(field) }),
    make('span', { className: 'value', textContent: text ?? t('fill_hand_file') }),
    text !== undefined && small(t('fill_copy'), t('fill_copy_field', nameOf(field)), () => void copy(text, told)),
    told,
  );
}

/** `keep`: open or small as the person left it. */
export function showReport(report: FillReport, acts: ReportActs, keep = false): void {
  const done = report.fields.filter(isDone);
  const byHand = report.byHand ? report.fields.filter(field => field.outcome !== 'left' && !isDone(field)) : [];
  const unseen = report.fields.filter(isUnseen);
  const left = report.fields.filter(
    field => !isDone(field) && field.role !== 'submit' && !unseen.includes(field) && !byHand.includes(field),
  );
  const undoAll = button(t('fill_undo_all'), () => {
    ownClick(report.objection);
    void acts.undoAll().then(stay => showUndone(stay, acts.refill));
  });
  const undo = (field: FieldReport) => {
    ownClick(report.objection);
    void acts.undo(field);
  };
  const any = done.some(field => field.undo);
  const title = byHand.length > 0 ? t('fill_hand_title') : plural('content_filled', done.length);
  showPanel(
    title,
    () => [
      make('p', { textContent: t(byHand.length > 0 ? 'fill_hand_text' : 'content_check') }),
      byHand.length > 0 && make('ul', {}, ...byHand.map(handLine)),
      done.length > 0 &&
        make(
          'details',
          { open: done.length <= shownAtOnce },
          make('summary', { textContent: t('content_what') }),
          make('ul', {}, ...done.map(field => line(field, undo))),
        ),
      left.length > 0 && make('h3', { textContent: t('content_left') }),
      left.length > 0 && make('ul', {}, ...left.map(field => line(field))),
      unseen.length > 0 && make('p', { className: 'unseen', textContent: plural('fill_unseen', unseen.length) }),
      make('div', { className: 'row' }, any && undoAll, button(t('content_close'), closePanel)),
    ],
    keep,
  );
}

/** Fields that a person cannot see are counted, not listed: they say nothing about what is left to do. */
function isUnseen({ outcome, why }: FieldReport): boolean {
  return outcome === 'left' && /cannot see it/.test(why) && !/other_origin/.test(why);
}

function showUndone(stay: FieldReport[], refill: () => void): void {
  showPanel(
    t(stay.length > 0 ? 'fill_undone_but' : 'content_undone'),
    () => [
      stay.length > 0 && make('ul', {}, ...stay.map(field => line(field))),
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
