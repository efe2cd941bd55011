// One objection in the popup: where it stands, what to do next, what it cost so far.
import { useState } from 'preact/hooks';
import { ask, call } from '../../messages';
import type { NextStep, ObjectionStatus, ObjectionView } from '../../protocol/types';
import { language, locale, plural, t } from '../shared/i18n';
import { openPanel } from '../shared/open_panel';
import { saveExport } from '../shared/save_export';
import { pictureOfTab } from './picture';

const tones: Record<ObjectionStatus, string> = {
  noticed: '',
  prepared: 'warn',
  filled: 'warn',
  submitted: '',
  confirmed: 'good',
  denied: 'bad',
  expired: 'bad',
  needs_user: 'warn',
};
const formFirst: NextStep[] = ['open_form', 'check_and_send', 'enter_code', 'log_in'];
const prepareFirst: NextStep[] = ['prepare', 'attach_evidence'];

export function day(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

function Deadline({ objection }: { objection: ObjectionView }) {
  const { effective_date, answer_due, status } = objection;
  if (status === 'confirmed') return null;
  if (status === 'submitted' && answer_due) return <p class="small">{t('popup_answer_due', day(answer_due))}</p>;
  if (effective_date && new Date(effective_date) <= new Date())
    return <p class="small">{t('popup_began', day(effective_date))}</p>;
  return effective_date ? <p class="small deadline">{t('popup_object_before', day(effective_date))}</p> : null;
}

function Friction({ objection }: { objection: ObjectionView }) {
  const { steps, seconds, screens, spared_steps, notices_again } = objection.friction;
  if (steps === 0 && screens === 0) return <p class="small muted">{t('popup_friction_none')}</p>;
  const time =
    seconds < 1
      ? t('popup_no_time')
      : seconds < 90
        ? plural('popup_seconds', seconds)
        : plural('popup_minutes', Math.round(seconds / 60));
  const done = objection.status === 'confirmed' || objection.status === 'denied';
  const parts = [plural('popup_steps', steps), plural('popup_screens', screens), time];
  return (
    <p class="small muted friction">
      {t(
        done ? 'popup_friction_done' : 'popup_friction',
        new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(parts),
      )}
      {spared_steps !== undefined && spared_steps > 0 && ` ${plural('popup_spared', spared_steps)}`}
      {spared_steps !== undefined && spared_steps < 0 && ` ${plural('popup_spent', -spared_steps)}`}
      {notices_again !== undefined && <strong class="again"> {plural('popup_again', notices_again)}</strong>}
    </p>
  );
}

interface ExportProps {
  objection: string;
  journey: string | undefined;
  own: () => void;
}

function ExportRow({ objection, journey, own }: ExportProps) {
  const [format, setFormat] = useState('html');
  const [said, say] = useState('');
  const save = () => {
    own();
    say('');
    saveExport(format, journey).catch(error => say(String(error.message)));
  };
  return (
    <div class="field export">
      <label for={`format-${objection}`}>{t('popup_export_format')}</label>
      <select id={`format-${objection}`} value={format} onChange={event => setFormat(event.currentTarget.value)}>
        <option value="html">{t('popup_export_html')}</option>
        <option value="csv">{t('popup_export_csv')}</option>
        <option value="json">{t('popup_export_json')}</option>
      </select>
      <button type="button" class="button" data-action="export" onClick={save}>
        {t('popup_export')}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}

interface CardProps {
  objection: ObjectionView;
  journey: string | undefined;
  tab?: number | undefined; // the one that the popup stands over
  toggle?: boolean; // the flow is a switch and no form
}

export function ObjectionCard({ objection, journey, tab, toggle = false }: CardProps) {
  const { id, service, username, status, next } = objection;
  const [said, say] = useState('');
  const own = () => void ask('ownClick', { objection: id }).catch(() => undefined);
  const open = () => {
    if (toggle) openPanel(tab);
    ask('openForm', { objection: id }).then(
      () => window.close(),
      error => say(error.message),
    );
  };
  const guide = () => {
    openPanel(tab);
    ask('guideStart', { tab: tab ?? -1, objection: id }).then(
      () => window.close(),
      error => say(error.message),
    );
  };
  const page = (path: string) => () => {
    own();
    void chrome.tabs.create({ url: chrome.runtime.getURL(path) });
  };
  const picture = () => {
    own();
    pictureOfTab()
      .then(sha256 => call('objection.update', { id, evidence: [...objection.evidence, sha256] }))
      .then(
        () => say(t('popup_picture_taken')),
        error => say(error.message),
      );
  };
  const finished = status === 'confirmed' || status === 'denied' || status === 'expired';
  const primary = (steps: NextStep[]) => (steps.includes(next) ? 'button primary' : 'button');
  const report = journey ? `report.html?journey=${journey}` : 'report.html';
  return (
    <li class="card objection" data-objection={id} data-service={service} data-status={status} data-next={next}>
      <div class="head">
        <h2>
          {t(`service_${service}`)}
          {username && <span class="account"> · {username}</span>}
        </h2>
        <span class={`badge ${tones[status]}`}>{t(`status_${status}`)}</span>
      </div>
      <p class="next">{t(toggle && formFirst.includes(next) ? 'guide_next_switch' : `next_${next}`)}</p>
      <Deadline objection={objection} />
      <Friction objection={objection} />
      <div class="row">
        {!finished && (
          <button type="button" class={primary(formFirst)} data-action="open-form" onClick={open}>
            {t(toggle ? 'guide_setting' : 'popup_open_form')}
          </button>
        )}
        {!finished && !toggle && (
          <button type="button" class="button" data-action="guide" onClick={guide}>
            {t('guide_me')}
          </button>
        )}
        {!finished && (
          <button
            type="button"
            class={primary(prepareFirst)}
            data-action="prepare"
            onClick={page(`prepare.html?objection=${id}`)}
          >
            {t('popup_prepare')}
          </button>
        )}
        <button type="button" class="button" data-action="report" onClick={page(report)}>
          {t('popup_report')}
        </button>
        {!finished && service === 'meta' && (
          <button type="button" class="button" data-action="picture" onClick={picture}>
            {t('popup_picture')}
          </button>
        )}
      </div>
      <details>
        <summary>{t('popup_export_more')}</summary>
        <ExportRow objection={id} journey={journey} own={own} />
      </details>
      <p class="small said" role="status">
        {said}
      </p>
    </li>
  );
}
