// What a rule fired on, "asym_steps 11, demand reason optional enforced, screen login", in the reader's language. Pure.
import { has } from '../../shared/i18n';
import { list, name, number } from '../format';

const word = '[a-z0-9_]+';
const metricSign = new RegExp(`^(${word}) (-?[0-9.]+)( \\([^()]{1,60}\\))?$`);
const demandSign = new RegExp(`^demand (${word})(?: (required|optional|not_stated))?( enforced)?$`);
const screenSign = new RegExp(`^screen (${word})$`);

function signText(sign: string): string {
  const metric = metricSign.exec(sign);
  if (metric?.[1] && has(`report_metric_${metric[1]}`)) {
    return `${name('metric', metric[1])} ${number(Number(metric[2]))}${metric[3] ?? ''}`;
  }
  const demand = demandSign.exec(sign);
  if (demand?.[1]) {
    const how = [demand[2] && name('stated', demand[2]), demand[3] && name('how', 'enforced')].filter(Boolean);
    return how.length ? `${name('field', demand[1])} (${how.join(', ')})` : name('field', demand[1]);
  }
  const screen = screenSign.exec(sign);
  return screen?.[1] ? name('screen', screen[1]) : sign;
}

/** Signs that this page does not know stand as the host wrote them. */
export function becauseText(because: string): string {
  return list(because.split(', ').map(signText));
}

/** Whether the rule fired on a demand of this kind. */
export function firedOnDemand(because: string, kind: string): boolean {
  return because.split(', ').some(sign => demandSign.exec(sign)?.[1] === kind);
}
