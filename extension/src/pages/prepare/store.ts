// What the prepare page loads and saves.
import { ask, call } from '../../messages';
import type { EvidenceView, Ground, ObjectionView, Profile } from '../../protocol/types';
import type { Settings } from '../../settings';
import { language } from '../shared/i18n';

export interface Prepared {
  profile: Profile;
  grounds: Ground[];
  evidence: EvidenceView[];
  settings: Settings;
  objection?: ObjectionView;
}

export async function load(id: string | null): Promise<Prepared> {
  const { settings } = await ask('overview', { retry: true });
  const [{ profile, grounds }, { evidence }, { objections }] = await Promise.all([
    call('profile.get', { language: language().slice(0, 2) }),
    call('evidence.list', {}),
    call('objections.list', {}),
  ]);
  const objection = objections.find(o => o.id === id);
  return { profile, grounds, evidence, settings, ...(objection ? { objection } : {}) };
}

/** An empty field is a missing one: it is not filled. */
export function withoutEmpty(profile: Profile): Profile {
  const kept = Object.entries(profile).filter(([, value]) => typeof value !== 'string' || value.trim() !== '');
  return Object.fromEntries(kept) as unknown as Profile;
}

export interface Edited {
  reason?: string; // only when the person changed the text
  prompts?: string;
  evidence: string[];
}

export async function save(
  profile: Profile,
  objection: ObjectionView | undefined,
  edited: Edited,
): Promise<ObjectionView | undefined> {
  await call('profile.set', { profile: withoutEmpty(profile) });
  return objection ? (await call('objection.update', { id: objection.id, ...edited })).objection : undefined;
}

/** The host writes the text anew from these reasons. */
export async function compose(objection: ObjectionView, grounds: string[]): Promise<ObjectionView> {
  return (await call('objection.update', { id: objection.id, grounds })).objection;
}
