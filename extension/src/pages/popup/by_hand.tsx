// Opening an objection without a notice: for each flow and account that has none under way.
import { isFinished } from '../../finished';
import { ask, call } from '../../messages';
import type { AccountName, FlowPack, ObjectionView } from '../../protocol/types';
import { filings } from '../shared/centres';
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

interface Choice {
  flow: FlowPack;
  username: string; // empty where the profile names no account of the service
}

/** One account a filing: the first of each Accounts Centre. Pages cannot file. */
function filersOf(service: string, accounts: AccountName[]): string[] {
  const own = accounts.filter(account => account.service === service);
  if (own.length === 0) return [''];
  return filings(accounts).flatMap(group => group.find(account => account.service === service)?.username ?? []);
}

/** What can be begun: nothing that an objection under way is about, or covers. */
function freeChoices({
  flows,
  begin,
  objections,
  accounts,
}: Pick<Props, 'flows' | 'begin' | 'objections' | 'accounts'>) {
  const kindOf = (id: string) => flows.find(known => known.id === id)?.kind; // whatever its generation
  const underWay = objections.filter(o => !isFinished(o));
  const isMeant = (o: ObjectionView, { flow, username }: Choice) => {
    if (kindOf(o.flow) !== flow.kind) return false;
    if (o.covers.includes(`${flow.service} ${username}`)) return true;
    return o.service === flow.service && (o.username === username || username === '');
  };
  const choices: Choice[] = flows
    .filter(flow => begin.includes(flow.id) || isFurther(flow))
    .flatMap(flow => filersOf(flow.service, accounts).map(username => ({ flow, username })));
  return choices.filter(choice => !underWay.some(o => isMeant(o, choice)));
}

export function ByHand({ flows, begin, objections, accounts, tab, opened, failed }: Props) {
  const free = freeChoices({ flows, begin, objections, accounts });
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
