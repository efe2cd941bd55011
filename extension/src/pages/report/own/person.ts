// What a person can do to the record from its report. Only the extension's own page can: an export has nobody to tell it to.
import { createContext } from 'preact';
import type { Progress } from '../../../exports';
import type { JourneyRemoveResult, Wage } from '../../../protocol/types';

export type Standing = 'confirmed' | 'rejected' | 'candidate';

export interface PersonActs {
  judge(journey: string, tag: string, standing: Standing): Promise<unknown>;
  /** 1 (very easy) to 5 (very difficult); without an answer theirs is taken back. */
  rate(journey: string, answer?: number): Promise<unknown>;
  remove(journey: string): Promise<JourneyRemoveResult>;
  /** What an hour is worth; without it nothing is counted in money. */
  setWage(wage: Wage | undefined): Promise<void>;
  save(format: string, journey: string | undefined, progress: Progress): Promise<void>;
  /** Reads the report anew and draws it. */
  refresh(): Promise<void>;
}

export const Person = createContext<PersonActs | undefined>(undefined);
