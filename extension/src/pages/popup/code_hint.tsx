// The code that the company sends by mail: where to look, how long it lives. The person types it in the page; Demur neither
// reads nor fills nor keeps it.
import { useEffect, useState } from 'preact/hooks';
import type { FlowPack } from '../../protocol/types';
import { locale, plural, t } from '../shared/i18n';

const minute = 60_000;

/** "a…@mail.example": enough to know which mailbox is meant. */
export function masked(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? email : `${[...email][0]}…${email.slice(at)}`;
}

/** Minutes that a code of this flow lives, where that is known. */
export function minutesOf(flow: FlowPack | undefined): number | undefined {
  return flow?.demands.find(demand => demand.kind === 'code')?.minutes;
}

function Left({ until }: { until: number }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), minute / 4);
    return () => clearInterval(clock);
  }, []);
  const left = Math.ceil((until - now) / minute);
  const time = new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(until);
  return <li data-left={left}>{left > 0 ? plural('answers_code_left', left, time) : t('answers_code_over', time)}</li>;
}

interface Props {
  email: string | undefined;
  flow: FlowPack | undefined;
  since: number | undefined; // when the page asked, ms since 1970
}

export function CodeHint({ email, flow, since }: Props) {
  const minutes = minutesOf(flow);
  return (
    <ul class="code-hint small">
      <li>{email ? t('answers_code_where', masked(email)) : t('answers_code_where_unknown')}</li>
      <li>{t('answers_code_spam')}</li>
      {minutes !== undefined && since !== undefined && <Left until={since + minutes * minute} />}
      {minutes !== undefined && since === undefined && <li>{plural('answers_code_minutes', minutes)}</li>}
      {minutes === undefined && <li>{t('answers_code_unknown')}</li>}
      <li>{t('answers_code_open')}</li>
      <li>{t('answers_code_yours')}</li>
    </ul>
  );
}
