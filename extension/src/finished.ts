// Objections that need nothing more from the person.
import type { ObjectionView } from './protocol/types';

const finished: ObjectionView['status'][] = ['confirmed', 'denied', 'expired'];

export const isFinished = ({ status }: Pick<ObjectionView, 'status'>): boolean => finished.includes(status);
