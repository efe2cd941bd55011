// A guide: the way of one flow in one tab, and how far the person has come on it. The background keeps it, the content
// script finds where the person is, the side panel shows it.
import type { FlowScreen, GuideResult, GuideStep, WrongTurn } from './protocol/types';

/** What became of the control of the current step. */
export type Finding =
  | 'marked' // it is on screen, with a mark around it
  | 'out_of_sight' // it is on the page, further up or down
  | 'covered' // something stands over it
  | 'several' // more than one could be meant
  | 'missing' // it is not on this page
  | 'none'; // the step needs no control of the page, or nothing is being marked

/** Why the direct way failed, or what the person should know of the screen they are on. */
export type Trouble = WrongTurn | 'dead_link';

/** What the content script sees. */
export interface Sighting {
  at: number; // index of the step to take now; the number of steps when all are done
  screen?: string; // of the flow's screens
  onWay: boolean; // false: this screen is none of the way's
  finding: Finding;
  state?: 'on' | 'off'; // of the switch, where the step is one
  held?: boolean; // it is still so a moment later
}

export type GuideEnd = 'submitted' | 'confirmed' | 'denied' | 'off';

export interface Guide {
  id: string; // of this guidance: a document reports to the one that it was told of
  service: string;
  flow: string;
  objection?: string;
  kind: string; // of the flow: objection or third_party
  toggle: boolean; // the way ends at a switch and not at a form
  active: boolean; // controls are marked
  direct: boolean; // Demur opened the form itself
  language: string; // of the names: that of the page
  way: GuideResult;
  screens: FlowScreen[];
  forms: string[]; // addresses of this flow's form
  otherForms: string[]; // and of other flows' forms: a link to one of them is the wrong one
  pages: string[]; // public pages of the service on the way
  formUrl?: string;
  done: number[]; // indexes of the steps that were taken; others before `seen.at` were spared or left out
  seen: Sighting;
  spent?: number; // the person's steps before the form was on screen
  trouble?: Trouble;
  end?: GuideEnd;
}

export const guideKeyPrefix = 'guide:';
export const guideKey = (tab: number) => `${guideKeyPrefix}${tab}`;

/** Reading and typing need no control to be found. */
export function isPress(step: GuideStep): boolean {
  return step.action !== 'read' && step.action !== 'keys';
}

/** Going into a field and typing there is one line of the list. */
export function isLine(steps: GuideStep[], at: number): boolean {
  const [before, step] = [steps[at - 1], steps[at]];
  return step !== undefined && !(before && before.target === step.target && before.screen === step.screen);
}

/** The number of this step's line, as it stands in the list and on the mark. */
export function lineOf(steps: GuideStep[], at: number): number {
  return steps.filter((_, i) => i <= at && isLine(steps, i)).length;
}

/** The steps of the way before the form or the setting is on screen. */
export function entrySteps(guide: Pick<Guide, 'way'>): number {
  return guide.way.steps.filter(step => step.before_form && step.action !== 'read').length;
}

/** What the direct link spared against the way by hand; undefined while that is not known. */
export function sparedSteps(guide: Pick<Guide, 'way' | 'direct' | 'spent'>): number | undefined {
  return guide.direct && guide.spent !== undefined ? entrySteps(guide) - guide.spent : undefined;
}

/** What the sighting changes: a step that the person took is done, those they passed over are not. */
export function advance(guide: Pick<Guide, 'done' | 'seen'>, seen: Sighting): number[] {
  const from = guide.seen.at;
  const before = guide.done.filter(step => step < seen.at);
  return seen.at > from && !before.includes(from) ? [...before, from] : before;
}

/** The start page of a service, and not of its help pages or its privacy centre. */
const isStart = ({ host, pathname }: URL) =>
  /^\/(?:home(?:\.php)?\/?)?$/.test(pathname) && /^(?:www\.|m\.)?[^.]+\.[^.]+$/.test(host);

/** How specifically an address belongs to the screen: the length of the longest part that it names; 0 when none. */
export function screenFit(screen: Pick<FlowScreen, 'url_contains'>, url: string): number {
  const address = new URL(url);
  const fits = (part: string) =>
    part === '/' ? isStart(address) : `${address.host}${address.pathname}`.includes(part);
  return Math.max(0, ...screen.url_contains.filter(fits).map(part => part.length));
}

/** The flow's screen that the address is of; undefined when it is none. */
export function screenOf(screens: FlowScreen[], url: string): string | undefined {
  let best: FlowScreen | undefined;
  for (const screen of screens) {
    if (screenFit(screen, url) > (best ? screenFit(best, url) : 0)) best = screen;
  }
  return best?.id;
}
