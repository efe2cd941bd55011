// What the evidence list holds and what can be done with it. Everything takes effect at once, one thing after the other.
import { useMemo, useRef, useState } from 'preact/hooks';
import { Serial } from '../../background/serial';
import { call } from '../../messages';
import { type EvidenceView, LIMITS, type ObjectionView } from '../../protocol/types';
import { keepEvidence, noRoom } from '../shared/keep_evidence';
import { bindToNew, type Prepared } from './store';

/** What a file can be bound to: an objection's id, or those that will be opened later. */
export const later = 'later';

export interface Arriving {
  key: string;
  name: string;
  part: number; // stored so far, 0 to 1
  fault?: string;
}

export interface EvidenceState {
  files: EvidenceView[];
  objections: ObjectionView[]; // those that a file can still be bound to
  forLater: string[]; // SHA-256
  arriving: Arriving[];
  fault: string;
  take: (files: Iterable<File>, original: boolean) => Promise<void>;
  bind: (sha256: string, target: string, on: boolean) => Promise<void>;
  forget: (sha256: string) => Promise<void>;
}

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));
const sent: ObjectionView['status'][] = ['submitted', 'confirmed', 'denied', 'expired'];
const bindable = (o: ObjectionView) => !sent.includes(o.status); // what was sent stays as it was sent

export function useEvidence(first: Prepared, changed: (objection: ObjectionView) => void): EvidenceState {
  const [files, setFiles] = useState(first.evidence);
  const [objections, setObjections] = useState(first.objections.filter(bindable));
  const [forLater, setForLater] = useState(first.profile.evidence);
  const [arriving, setArriving] = useState<Arriving[]>([]);
  const [fault, setFault] = useState('');
  const serial = useMemo(() => new Serial(), []);
  const next = useRef(0);

  const show = (key: string, part: Partial<Arriving>) =>
    setArriving(all => all.map(one => (one.key === key ? { ...one, ...part } : one)));

  async function reload(): Promise<void> {
    const [{ evidence }, known] = await Promise.all([call('evidence.list', {}), call('objections.list', {})]);
    setFiles(evidence);
    setObjections(known.objections.filter(bindable));
  }

  async function setBound(sha256: string, target: string, on: boolean): Promise<void> {
    if (target === later) {
      setForLater(await bindToNew(sha256, on));
      return;
    }
    const known = (await call('objections.list', {})).objections.find(o => o.id === target);
    const others = (known?.evidence ?? []).filter(hash => hash !== sha256);
    const evidence = on ? [...others, sha256] : others;
    changed((await call('objection.update', { id: target, evidence })).objection);
  }

  async function keep(file: File, key: string, original: boolean): Promise<void> {
    try {
      const { evidence } = await call('evidence.list', {});
      if (evidence.length >= LIMITS.evidence_files) throw new Error(noRoom(file));
      const kept = await keepEvidence(file, { original, progress: part => show(key, { part }) });
      const here = first.objection && bindable(first.objection) ? first.objection.id : later;
      await setBound(kept.sha256, here, true);
      setArriving(all => all.filter(one => one.key !== key));
    } catch (error) {
      show(key, { fault: words(error) });
    }
    await reload();
  }

  /** One after the other; a fault of one file is said and the others go on. */
  async function take(given: Iterable<File>, original: boolean): Promise<void> {
    const all = [...given].map(file => ({ file, key: String(next.current++) }));
    setFault('');
    setArriving(known => [
      ...known.filter(one => one.fault === undefined),
      ...all.map(({ file, key }) => ({ key, name: file.name, part: 0 })),
    ]);
    for (const { file, key } of all) await serial.run(() => keep(file, key, original));
  }

  const attempt = (task: () => Promise<void>) =>
    serial.run(async () => {
      setFault('');
      try {
        await task();
        await reload();
      } catch (error) {
        setFault(words(error));
      }
    });

  return {
    ...{ files, objections, forLater, arriving, fault, take },
    bind: (sha256, target, on) => attempt(() => setBound(sha256, target, on)),
    forget: sha256 =>
      attempt(async () => {
        await call('evidence.remove', { sha256 }); // and from what it was bound to
        setForLater((await call('profile.get', {})).profile.evidence.filter(hash => hash !== sha256));
      }),
  };
}
