// What two maps differ in, in the reader's language: from the changes, never from the host's English sentence.
import { has, plural, t } from '../../shared/i18n';
import { list, name, number, sentence } from '../format';
import { mapTitle } from '../map/words';
import type { FlowMap, MapChange, MapComparison } from '../types';

/** "2 screens more", "Reason now required". A kind of change without a text is shown by its tokens. */
export function changeText({ what, subject, change, by }: MapChange): string {
  const amount = by ?? 1;
  if (subject) {
    const kind = what === 'demand' ? 'demand' : 'screen';
    const key = `report_change_${kind}_${change}`;
    const words = name(kind === 'demand' ? 'field' : 'screen', subject);
    if (has(key)) return amount > 1 ? `${t(key, words)} (${number(amount)} ×)` : t(key, words);
  }
  const key = `report_change_${what}_${change}`;
  if (!subject && has(`${key}_other`)) return plural(key, amount);
  return [what, subject, change, by === undefined || by === null ? '' : number(by)].filter(Boolean).join(' ');
}

/** Whether the change makes the way harder (+1), easier (-1) or neither. */
export function weight({ what, change }: MapChange): -1 | 0 | 1 {
  if (change === 'more' || change === 'now_required' || (what === 'demand' && change === 'new')) return 1;
  if (change === 'fewer' || change === 'no_longer_required' || (what === 'demand' && change === 'gone')) return -1;
  return 0;
}

/** A map as a comparison names it; the host's title where the map itself is not in the report. */
export function sideText(title: string, maps: readonly FlowMap[]): string {
  const map = maps.find(m => m.title === title);
  return map ? `${name('flow', map.flow)}: ${mapTitle(map)}` : title;
}

/** Screens by name are told when the number of screens is the same: else the number says it. */
export function told(changes: readonly MapChange[]): MapChange[] {
  const counted = changes.some(c => c.what === 'screens' && !c.subject);
  return changes.filter(c => !(counted && c.what === 'screens' && c.subject));
}

export function comparisonText({ changes }: MapComparison): string {
  return changes.length ? sentence(`${list(told(changes).map(changeText))}.`) : t('report_change_none');
}
