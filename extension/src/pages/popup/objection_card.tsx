// One objection in the popup: where it stands, what to do next, what it cost so far.
import { useState } from 'preact/hooks';
import { ask } from '../../messages';
import type { FlowPack, ObjectionStatus, ObjectionView } from '../../protocol/types';
import { Covers } from '../shared/covers';
import { ExportRow } from '../shared/export_row';
import { t } from '../shared/i18n';
import { openPanel } from '../shared/open_panel';
import { saveExport } from '../shared/save_export';
import { AnswerLine } from './answer_line';
import { type Action, CardActions, isAtForm } from './card_actions';
import { CodeHint } from './code_hint';
import { Deadline } from './deadline';
import { Friction } from './friction';
import { pictureOfTab } from './picture';
import { PicturePreview } from './picture_preview';

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

interface CardProps {
  objection: ObjectionView;
  journey: string | undefined;
  tab?: number | undefined; // the one that the popup stands over
  flow?: FlowPack | undefined;
  email?: string | undefined; // where the company's mails go
  codeSince?: number | undefined; // when the page asked for a code
  openIn?: number | undefined; // the tab that works on it
  changed?: () => void;
}

export function ObjectionCard({ objection, journey, tab, flow, email, codeSince, openIn, changed }: CardProps) {
  const { id, service, username, status, next, covers, answer } = objection;
  const [said, say] = useState('');
  const [picture, setPicture] = useState<File>();
  const toggle = flow?.means === 'toggle';
  const report = journey ? `report.html?journey=${journey}` : 'report.html';
  const own = () => void ask('ownClick', { objection: id }).catch(() => undefined);
  const failed = (error: Error) => say(error.message);
  const page = (path: string) => {
    own();
    void chrome.tabs.create({ url: chrome.runtime.getURL(path) });
  };
  const save = (format: string) => {
    own();
    say('');
    saveExport(format, { objection: id }).catch(failed);
  };
  const close = () => window.close();
  const actions: Record<Action, () => void> = {
    'go-to-page': () => {
      if (openIn !== undefined) chrome.tabs.update(openIn, { active: true }).then(close, failed);
    },
    'open-form': () => {
      if (toggle) openPanel(tab); // first of all: it must be in the person's own press
      ask('openForm', { objection: id }).then(close, failed);
    },
    guide: () => {
      openPanel(tab);
      ask('guideStart', { tab: tab ?? -1, objection: id }).then(close, failed);
    },
    prepare: () => page(`prepare.html?objection=${id}`),
    answer: () => page(`answers.html?objection=${id}`),
    report: () => page(report),
    calendar: () => save('calendar'),
    complaint: () => save('complaint'),
    picture: () => {
      own();
      say('');
      pictureOfTab().then(setPicture, failed);
    },
  };
  const pictured = (words: string) => {
    setPicture(undefined);
    say(words);
    changed?.();
  };
  return (
    <li class="card objection" data-objection={id} data-service={service} data-status={status} data-next={next}>
      <div class="head">
        <h2>
          {t(`service_${service}`)}
          {username && <span class="account"> · {username}</span>}
        </h2>
        <span class={`badge ${tones[status]}`}>{t(`status_${status}`)}</span>
      </div>
      <p class="next">{t(toggle && isAtForm(next) ? 'guide_next_switch' : `next_${next}`)}</p>
      {next === 'enter_code' && <CodeHint email={email} flow={flow} since={codeSince} />}
      <Covers covers={covers} />
      <Deadline objection={objection} />
      {answer && <AnswerLine answer={answer} />}
      <Friction objection={objection} report={report} own={own} />
      <CardActions
        objection={objection}
        toggle={toggle}
        isOpen={openIn !== undefined}
        act={action => actions[action]()}
      >
        <ExportRow
          id={id}
          save={(format, progress) => {
            own();
            return saveExport(format, { journey }, progress);
          }}
        />
      </CardActions>
      {picture && <PicturePreview picture={picture} objection={objection} done={pictured} />}
      <p class="small said" role="status">
        {said}
      </p>
    </li>
  );
}
