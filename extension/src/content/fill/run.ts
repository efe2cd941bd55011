// A plan put into the page: every field written first, the page left to settle once, then everything read back. What did not
// hold is tried once more, one field at a time.
import type { PlanValue } from '../../protocol/types';
import { asTool } from '../recorder';
import { current, type Planned, planned, type Refusal, refusal } from './again';
import type { Attaching } from './attach';
import { EvidenceFiles } from './files';
import { forgetWritten, isTouched, noteWritten, whileTool } from './own';
import { frame, settle } from './settle';
import type { Writing } from './writing';
import { type Standing, standing, writingOf } from './writings';

/**
 * filled: written and read back · same: it held this already · touched, holds: somebody else's value was left ·
 * not_kept: the page did not keep it · gone, hidden, changed: no longer the control that was planned · undone · stays: the
 * page lets nobody undo it.
 */
export type Outcome = 'filled' | 'same' | 'not_kept' | 'undone' | 'stays' | Standing | Refusal;

export interface Filled {
  values: PlanValue[];
  outcome: Outcome;
  element?: Element;
  took: number; // ms for writing this one
  fault: boolean; // Demur's own code failed
  /** Of files: whether the page shows that it has them. */
  shown?: boolean;
  isShown?: () => boolean;
  undo?: () => Promise<void>;
}

interface Task {
  plan: Planned;
  filled: Filled;
  writing?: Writing | Attaching;
}

async function write(task: Task, files: EvidenceFiles): Promise<void> {
  const { plan, filled } = task;
  const begun = performance.now();
  const element = current(plan);
  const refused = refusal(plan, element);
  if (refused || !element) {
    filled.outcome = refused ?? 'gone';
    return;
  }
  filled.element = element;
  try {
    task.writing = writingOf(plan, element, files);
    const { writing } = task;
    if (!writing) return;
    if (writing.holds()) {
      filled.outcome = 'same';
      return;
    }
    const left = standing(plan, element);
    if (left) {
      filled.outcome = left;
      return;
    }
    filled.outcome = 'filled'; // until it is read back
    await writing.write();
    noteWritten(element);
  } catch {
    filled.outcome = 'not_kept';
    filled.fault = true;
  } finally {
    filled.took = performance.now() - begun;
  }
}

function readBack({ plan, filled, writing }: Task, files: EvidenceFiles): void {
  if (filled.outcome !== 'filled' && filled.outcome !== 'not_kept') return;
  const element = current(plan);
  if (!element) {
    filled.outcome = 'gone';
    return;
  }
  const reading = element === filled.element ? writing : writingOf(plan, element, files);
  filled.outcome = reading?.holds() ? 'filled' : 'not_kept';
  if (filled.outcome !== 'filled') return;
  filled.element = element;
  noteWritten(element);
}

const lost = ({ filled }: Task) => filled.outcome === 'not_kept' || filled.outcome === 'gone';

function undoOf(task: Task): (() => Promise<void>) | undefined {
  const { writing, filled } = task;
  if (!writing || filled.outcome === 'same') return undefined;
  return async () => {
    const { element } = filled;
    if (filled.outcome !== 'filled' || !element || isTouched(element)) return; // what the person has changed since stays
    let isBack = true;
    await asTool(async () => {
      whileTool(true);
      try {
        await writing.undo(element);
        isBack = writing.isBack?.(element) ?? true;
        if (isBack) forgetWritten(element);
      } finally {
        whileTool(false);
      }
    });
    filled.outcome = isBack ? 'undone' : 'stays';
  };
}

function attachments(tasks: Task[]): string[] {
  return tasks.flatMap(({ filled }) =>
    filled.values.flatMap(v => (v.action === 'attach' && v.evidence ? [v.evidence] : [])),
  );
}

/** `groups`: the plan's values, those for one control together. */
export async function runPlan(groups: PlanValue[][]): Promise<Filled[]> {
  const all = groups.map(values => ({ plan: planned(values), filled: blank(values) }));
  const tasks: Task[] = all.flatMap(({ plan, filled }) => (plan ? [{ plan, filled }] : []));
  const files = new EvidenceFiles(attachments(tasks));
  await asTool(async () => {
    whileTool(true);
    try {
      await writeAll(tasks, files);
    } finally {
      whileTool(false);
    }
  });
  for (const task of tasks) {
    const undo = undoOf(task);
    if (undo) task.filled.undo = undo;
    const { filled, writing } = task;
    if (filled.outcome === 'filled' && writing && 'isShown' in writing) {
      filled.isShown = writing.isShown;
      filled.shown = writing.isShown();
    }
  }
  return all.map(({ filled }) => filled);
}

async function writeAll(tasks: Task[], files: EvidenceFiles): Promise<void> {
  // Files come from the host meanwhile, so those fields are written last.
  const attaching = ({ filled }: Task) => filled.values[0]?.action === 'attach';
  for (const task of [...tasks.filter(t => !attaching(t)), ...tasks.filter(attaching)]) await write(task, files);
  await settle();
  for (const task of tasks) readBack(task, files);
  const again = tasks.filter(task => lost(task) && !task.filled.fault && current(task.plan));
  if (again.length === 0) return;
  for (const task of again) {
    await write(task, files);
    await frame();
    await frame(); // what follows may be rendered anew by this one
  }
  await settle();
  for (const task of again) readBack(task, files);
}

function blank(values: PlanValue[]): Filled {
  return { values, outcome: 'gone', took: 0, fault: false };
}
