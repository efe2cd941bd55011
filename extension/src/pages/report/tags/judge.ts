// Lets a person say what a candidate is. Only the extension's own page can: an export has nobody to tell it to.
import { createContext } from 'preact';

export type Standing = 'confirmed' | 'rejected' | 'candidate';
export type JudgeTag = (journey: string, tag: string, standing: Standing) => Promise<void>;

export const Judge = createContext<JudgeTag | undefined>(undefined);
