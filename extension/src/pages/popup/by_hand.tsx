// Opening an objection without a notice: for each flow and account that has none under way.
import { ask, call } from '../../messages';
import type { AccountName, FlowPack, ObjectionView } from '../../protocol/types';
import { t } from '../shared/i18n';
import { openPanel } from '../shared/open_panel';

interface Props {
  flows: FlowPack[];
  begin: string[];
  objections: ObjectionView[];
  accounts: AccountName[];
  tab: number | undefined;
  opened: () => void;
  failed: (message: string) => void;
}

/** A service whose pages the person grants first, once they choose it. */
const isFurther = (flow: FlowPack) => flow.optional_hosts.length > 0 && flow.stage === 'current';

const finished = ['confirmed', 'denied', 'expired'];

export function ByHand({ flows, begin, objections, accounts, tab, opened, failed }: Props) {
  const offered = flows.filter(flow => begin.includes(flow.id) || isFurther(flow));
  const choices = offered.flatMap(flow => {
    const names = accounts.filter(account => account.service === flow.service).map(account => account.username);
    return (names.length > 0 ? names : ['']).map(username => ({ flow, username }));
  });
  const free = choices.filter(({ flow, username }) => {
    const kindOf = (id: string) => flows.find(known => known.id === id)?.kind;
    const same = (o: ObjectionView) => o.service === flow.service && kindOf(o.flow) === flow.kind; // whatever its generation
    const own = objections.filter(o => same(o) && !finished.includes(o.status));
    return !own.some(o => o.username === username || username === '');
  });
  if (free.length === 0) return null;
  const grantAndOpen = (flow: FlowPack, username: string) => {
    const origins = flow.optional_hosts.map(host => `https://${host}/*`);
    const granted = chrome.permissions.request({ origins }); // first of all: it must be the person's own press
    if (flow.means === 'toggle') openPanel(tab);
    ask('beginFlow', { flow: flow.id, ...(username ? { username } : {}) }).catch(error => failed(error.message));
    granted.then(
      yes => (yes ? opened() : failed(t('guide_permission_denied'))),
      error => failed(error.message),
    );
  };
  const open = (pack: FlowPack, username: string) => {
    const flow = pack.id;
    if (pack.optional_hosts.length > 0) return grantAndOpen(pack, username);
    call('objection.open', { flow, ...(username ? { username } : {}) }).then(opened, error => failed(error.message));
  };
  return (
    <details class="by-hand">
      <summary>{t('popup_by_hand')}</summary>
      <ul>
        {free.map(({ flow, username }) => (
          <li key={flow.id + username}>
            <span>
              {t(
                flow.kind === 'third_party' ? 'popup_flow_third_party' : 'popup_flow_own',
                t(`service_${flow.service}`),
              )}
              {username && ` · ${username}`}
              {isFurther(flow) && flow.regions.length > 0 && ` (${flow.regions.join(', ')})`}
            </span>
            <button
              type="button"
              class="button"
              data-action="open-objection"
              data-flow={flow.id}
              onClick={() => open(flow, username)}
            >
              {t('popup_begin')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
