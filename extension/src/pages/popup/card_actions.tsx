// What the person can do with one objection, the next step first; the rest behind "More".
import type { ComponentChildren } from 'preact';
import type { NextStep, ObjectionStatus, ObjectionView } from '../../protocol/types';
import { t } from '../shared/i18n';

export type Action =
  | 'go-to-page'
  | 'open-form'
  | 'guide'
  | 'prepare'
  | 'answer'
  | 'calendar'
  | 'complaint'
  | 'report'
  | 'picture';

const formFirst: NextStep[] = ['open_form', 'check_and_send', 'log_in'];
const prepareFirst: NextStep[] = ['prepare', 'attach_evidence'];
const unsent: ObjectionStatus[] = ['noticed', 'prepared', 'filled', 'needs_user'];

/** Whether the next step is at the form. */
export const isAtForm = (next: NextStep) => formFirst.includes(next);

function primaryOf({ next, complaint }: ObjectionView): Action | undefined {
  if (complaint) return 'complaint';
  if (next === 'enter_code') return 'go-to-page';
  if (isAtForm(next)) return 'open-form';
  return prepareFirst.includes(next) ? 'prepare' : undefined;
}

interface Where {
  toggle: boolean; // the flow is a switch and no form
  isOpen: boolean; // a tab has the page on which the objection goes on
}

/** In the order in which they stand: those at hand, then those behind "More". */
export function actionsOf(objection: ObjectionView, { toggle, isOpen }: Where): { first: Action[]; more: Action[] } {
  const { status, next, service, effective_date, answer_due, complaint } = objection;
  const toCome = status !== 'confirmed' && (effective_date !== undefined || answer_due !== undefined);
  const calendar: Action[] = toCome ? ['calendar'] : [];
  const guide: Action[] = toggle ? [] : ['guide'];
  if (next === 'enter_code') {
    const page: Action[] = isOpen ? ['go-to-page'] : [];
    return { first: [...page, 'report'], more: ['open-form', ...guide, 'prepare', 'picture', 'answer', ...calendar] };
  }
  if (unsent.includes(status)) {
    const picture: Action[] = ['picture'];
    const first: Action[] = ['open-form', ...guide, 'prepare', 'report', ...(service === 'meta' ? picture : [])];
    return { first, more: ['answer', ...calendar, ...(service === 'meta' ? [] : picture)] };
  }
  if (status === 'submitted')
    return { first: ['answer', ...calendar, 'report'], more: ['open-form', ...guide, 'prepare'] };
  const complain: Action[] = complaint ? ['complaint'] : [];
  return { first: [...complain, ...(status === 'expired' ? (['answer'] as const) : []), 'report'], more: ['answer'] };
}

interface Props extends Where {
  objection: ObjectionView;
  act: (action: Action) => void;
  children: ComponentChildren; // more that stands behind "More"
}

export function CardActions({ objection, toggle, isOpen, act, children }: Props) {
  const { first, more } = actionsOf(objection, { toggle, isOpen });
  const primary = primaryOf(objection);
  const labels: Record<Action, string> = {
    'go-to-page': t('answers_code_go'),
    'open-form': t(toggle ? 'guide_setting' : 'popup_open_form'),
    guide: t('guide_me'),
    prepare: t('popup_prepare'),
    answer: t('answers_got_one'),
    calendar: t('answers_calendar'),
    complaint: t('answers_complaint'),
    report: t('popup_report'),
    picture: t('popup_picture'),
  };
  const button = (action: Action) => (
    <button
      key={action}
      type="button"
      class={action === primary ? 'button primary' : 'button'}
      data-action={action}
      onClick={() => act(action)}
    >
      {labels[action]}
    </button>
  );
  const rest = more.filter(action => !first.includes(action));
  return (
    <>
      <div class="row">{first.map(button)}</div>
      <details>
        <summary>{t('popup_more')}</summary>
        {rest.length > 0 && <div class="row">{rest.map(button)}</div>}
        {children}
      </details>
    </>
  );
}
