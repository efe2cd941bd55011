// What the prepare page loads and saves.
import { ask, call } from '../../messages';
import type {
  EvidenceView,
  FlowPack,
  Ground,
  ObjectionUpdateParams,
  ObjectionView,
  Profile,
} from '../../protocol/types';
import type { Settings } from '../../settings';
import { language } from '../shared/i18n';

export interface Prepared {
  profile: Profile;
  grounds: Ground[];
  evidence: EvidenceView[];
  settings: Settings;
  objections: ObjectionView[];
  objection?: ObjectionView;
  flow?: FlowPack; // of the objection
}

export async function load(id: string | null): Promise<Prepared> {
  const { settings } = await ask('overview', { retry: true });
  const [{ profile, grounds }, { evidence }, { objections }, { flows }] = await Promise.all([
    call('profile.get', { language: language().slice(0, 2) }),
    call('evidence.list', {}),
    call('objections.list', {}),
    call('flows.list', {}),
  ]);
  const prepared: Prepared = { profile, grounds, evidence, settings, objections };
  const objection = objections.find(o => o.id === id);
  if (objection) prepared.objection = objection;
  const flow = flows.find(known => known.id === objection?.flow);
  if (flow) prepared.flow = flow;
  return prepared;
}

/** An empty field is a missing one: it is not filled. */
export function withoutEmpty(profile: Profile): Profile {
  const kept = Object.entries(profile).filter(([, value]) => typeof value !== 'string' || value.trim() !== '');
  return Object.fromEntries(kept) as unknown as Profile;
}

async function saved(): Promise<Profile> {
  return (await call('profile.get', {})).profile;
}

/** The objection with this change; also how its next text may look. */
export async function update(id: string, change: Omit<ObjectionUpdateParams, 'id'>): Promise<ObjectionView> {
  return (await call('objection.update', { id, ...change })).objection;
}

export interface Edited {
  reason?: string; // only when the person changed the text
  prompts?: string;
}

export async function save(
  profile: Profile,
  objection: ObjectionView | undefined,
  edited: Edited,
): Promise<ObjectionView | undefined> {
  const { evidence } = await saved(); // the list of files saves by itself
  await call('profile.set', { profile: { ...withoutEmpty(profile), evidence } });
  if (!objection) return undefined;
  if (edited.reason !== undefined || edited.prompts !== undefined) return update(objection.id, edited);
  return (await call('objections.list', {})).objections.find(o => o.id === objection.id);
}

/** The country alone, at once: the text rests on its law. Gives the objection as it is then. */
export async function saveCountry(country: string, objection: ObjectionView): Promise<ObjectionView> {
  await call('profile.set', { profile: withoutEmpty({ ...(await saved()), country }) });
  return (await call('objections.list', {})).objections.find(o => o.id === objection.id) ?? objection;
}

/** Binds a file to objections that are opened later, or takes it back; gives all that are bound so. */
export async function bindToNew(sha256: string, on: boolean): Promise<string[]> {
  const profile = await saved();
  const others = profile.evidence.filter(hash => hash !== sha256);
  const evidence = on ? [...others, sha256] : others;
  await call('profile.set', { profile: { ...profile, evidence } });
  return evidence;
}
