// What a person can do to the record from its report. Only the extension's own page can: an export has nobody to tell it to.
import { createContext } from 'preact';
import type { JourneyRemoveResult } from '../../../protocol/types';

export type Standing = 'confirmed' | 'rejected' | 'candidate';

export interface PersonActs {
  judge(journey: string, tag: string, standing: Standing): Promise<unknown>;
  remove(journey: string): Promise<JourneyRemoveResult>;
  /** Reads the report anew and draws it. */
  refresh(): Promise<void>;
}

export const Person = createContext<PersonActs | undefined>(undefined);
