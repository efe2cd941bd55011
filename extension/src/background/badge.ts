// The badge: how many objections wait for the person, or "!" when there is no host.
import { isFinished } from '../finished';
import type { HostState } from '../messages';
import type { NextStep, ObjectionView } from '../protocol/types';
import { callHost } from './host';
import { journeyState } from './pausing';
import { scheduleReminders } from './reminders';

const forThePerson: readonly NextStep[] = [
  'prepare',
  'open_form',
  'check_and_send',
  'enter_code',
  'log_in',
  'attach_evidence',
];

export function waitsForPerson(objection: Pick<ObjectionView, 'next' | 'status'>): boolean {
  return !isFinished(objection) && forThePerson.includes(objection.next);
}

export async function showBadge(objections: ObjectionView[]): Promise<void> {
  const waiting = objections.filter(waitsForPerson).length;
  await chrome.action.setBadgeBackgroundColor({ color: '#1c5596' });
  await chrome.action.setBadgeTextColor({ color: '#ffffff' });
  const paused = await showRecording();
  await chrome.action.setBadgeText({ text: paused ? '❚❚' : waiting > 0 ? String(waiting) : '' });
}

/** What the toolbar button says when it is pointed at: whether something is being recorded. True while that is paused. */
export async function showRecording(): Promise<boolean> {
  const state = await journeyState();
  const paused = state === 'paused';
  const says = paused ? 'action_paused' : state ? 'action_recording' : 'app_name';
  await chrome.action.setTitle({ title: chrome.i18n.getMessage(says) });
  return paused;
}

/** In a tab that is led: the way goes on in the side panel. */
export async function showGuideOnBadge(tabId: number, on: boolean): Promise<void> {
  await chrome.action
    .setBadgeText({ tabId, text: on ? '→' : null } as chrome.action.BadgeTextDetails)
    .catch(() => undefined);
}

export async function refreshBadge(): Promise<void> {
  try {
    const { objections } = await callHost('objections.list', {});
    await showBadge(objections);
    await scheduleReminders(objections);
  } catch {
    // The state of the host shows on the badge by itself.
  }
}

export async function showHostOnBadge(state: HostState): Promise<void> {
  if (state === 'ready') return refreshBadge();
  await chrome.action.setBadgeBackgroundColor({ color: '#a3263a' });
  await chrome.action.setBadgeTextColor({ color: '#ffffff' });
  await chrome.action.setBadgeText({ text: '!' });
}
