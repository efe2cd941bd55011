// What a verdict means for the way: the form is reached, the direct link is dead and the guide takes over, or the person took
// a wrong turn and is told so.

import type { Trouble } from '../guide';
import type { Hint } from '../messages';
import type { ObserveResult } from '../protocol/types';
import { loadSettings } from '../settings';
import { changeGuide, finishGuide, followGeneration, formReached, guideOf, takeOver } from './guide';
import { firstTime } from './journeys';
import { journeyOfTab, record } from './record';
import type { TabState } from './tabs';

/** After these the direct way leads nowhere: the way by hand is shown. */
const deadEnds = new Set<Trouble>(['dead_link', 'region_block']);

function isElsewhere(url: string, forms: string[]): boolean {
  return !forms.some(form => url.includes(form)) && !/\/(?:login|checkpoint)\b/.test(url);
}

/** Demur opened the form's address, and what came is no form: a page that says so, or another address altogether. */
async function isDeadLink(tab: number, { verdict }: ObserveResult, url: string, state: TabState): Promise<boolean> {
  const guide = await guideOf(tab);
  if (!state.opened || guide?.spent !== undefined) return false; // the form was there: what comes later is no dead link
  if (verdict.kind === 'dead_end') return true;
  if (verdict.kind !== 'none' || !guide?.direct || guide.active) return false;
  return isElsewhere(url, guide.forms);
}

async function troubleOf(
  tab: number,
  result: ObserveResult,
  url: string,
  state: TabState,
): Promise<Trouble | undefined> {
  return result.wrong_turn ?? ((await isDeadLink(tab, result, url, state)) ? 'dead_link' : undefined);
}

/** Once in a journey; it is no new screen, but what a screen turned out to be. */
async function recordTrouble(tab: number, trouble: Trouble, at: number): Promise<void> {
  const journey = await journeyOfTab(tab);
  if (!journey || !(await firstTime(journey, `wrong_turn ${trouble}`))) return;
  await record(journey, 'page', 'screen', { at, detail: `wrong_turn.${trouble}` });
}

async function followVerdict(tab: number, { verdict, flow, unknown_generation }: ObserveResult): Promise<void> {
  const { kind } = verdict;
  if (kind === 'confirmation' || kind === 'rejection') {
    await finishGuide(tab, kind === 'confirmation' ? 'confirmed' : 'denied');
  } else if (kind === 'objection_form' || kind === 'third_party_form') {
    if (flow && !unknown_generation) await followGeneration(tab, flow);
    await formReached(tab);
  }
}

/** What the person is told beside the verdict, in the page; the guide of the tab follows. */
export async function followWay(
  tab: number,
  result: ObserveResult,
  seen: { url: string; at: number; state: TabState },
): Promise<Hint | undefined> {
  const trouble = await troubleOf(tab, result, seen.url, seen.state);
  await followVerdict(tab, result);
  if (!trouble) {
    if (result.verdict.kind !== 'none') await changeGuide(tab, () => ({ trouble: undefined }), true);
    return undefined;
  }
  await recordTrouble(tab, trouble, seen.at);
  const guide = deadEnds.has(trouble) && (await takeOver(tab, trouble));
  if (!guide) await changeGuide(tab, () => ({ trouble }), true);
  if ((await loadSettings()).recordOnly) return undefined;
  return {
    trouble,
    service: result.verdict.service,
    ...(guide ? { guide } : {}),
    ...(trouble === 'third_party_for_own' ? { rightForm: true } : {}),
  };
}
