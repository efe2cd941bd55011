// The text of one objection: written by the host from what the person ticks, or by the person.
import { useState } from 'preact/hooks';
import type { ObjectionUpdateParams, ObjectionView } from '../../protocol/types';
import { type Prepared, saveCountry, update } from './store';

export interface TextState {
  objection: ObjectionView | undefined;
  reason: string;
  own: boolean; // the person's own words
  dirty: boolean; // changed by the person and not saved
  show: (objection: ObjectionView) => void; // what the host has now
  write: (reason: string) => void;
  compose: (grounds: string[]) => void;
  reword: () => void;
  translate: (language: string) => void;
  settle: (country: string) => void;
  restore: (() => void) | undefined;
}

const wordings = 1_000_000; // the host takes any number below
const tries = 5; // where a language has few sentences, another wording may come out the same

/** Another wording than the present one, where there is one. */
async function reworded({ id, reason }: ObjectionView): Promise<ObjectionView> {
  for (let attempt = 1; ; attempt++) {
    const changed = await update(id, { variant: Math.floor(Math.random() * wordings) });
    if (changed.reason !== reason || attempt === tries) return changed;
  }
}

export function useText(first: Prepared, touched: () => void, failed: (error: Error) => void): TextState {
  const [objection, setObjection] = useState(first.objection);
  const [reason, setReason] = useState(first.objection?.reason ?? first.profile.reason ?? '');
  const [own, setOwn] = useState(first.objection?.own_words ?? false);
  const [dirty, setDirty] = useState(false);
  const [before, setBefore] = useState<string>();

  const show = (changed: ObjectionView) => {
    setObjection(changed);
    setReason(changed.reason);
    setOwn(changed.own_words ?? false);
    setDirty(false);
  };
  const replace = (made: Promise<ObjectionView>) =>
    void made.then(changed => {
      if (reason.trim() !== '' && changed.reason !== reason) setBefore(reason);
      show(changed);
    }, failed);
  const remake = (change: Omit<ObjectionUpdateParams, 'id'>) => {
    if (objection) replace(update(objection.id, change));
  };
  const write = (text: string) => {
    setReason(text);
    setOwn(true);
    setDirty(true);
    touched();
  };
  const restored = (text: string) => () => {
    write(text);
    setBefore(undefined);
  };
  return {
    ...{ objection, reason, own, dirty, show, write },
    compose: grounds => remake({ grounds }),
    reword: () => {
      if (objection) replace(reworded(objection));
    },
    translate: language => remake({ language }),
    settle: country => {
      if (!objection) return;
      const made = saveCountry(country, objection);
      if (own) void made.then(setObjection, failed);
      else replace(made);
    },
    restore: before === undefined ? undefined : restored(before),
  };
}
