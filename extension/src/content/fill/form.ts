// Fills the form on screen: asks for the plan, applies it value by value, tells what became of each.
import { now } from '../../clock';
import { ask } from '../../messages';
import type { FieldRole, PlanRefusal, PlanValue } from '../../protocol/types';
import { mainOf, openDialog } from '../candidates';
import { isHtml } from '../kinds';
import { send } from '../outbox';
import { asTool } from '../recorder';
import { elementOf } from '../refs';
import { tellFilled } from '../sent_form';
import { takeSnapshot } from '../snapshot';
import { atOnce } from '../watch/slices';
import { type Applied, applyValues, type Outcome } from './apply';
import { whileTool } from './touched';

export interface FieldReport {
  role: FieldRole;
  label: string;
  why: string;
  outcome: Outcome | 'left';
  undo?: () => Promise<void>;
}

export interface FillReport {
  objection: string;
  fields: FieldReport[];
}

/** The subtree that holds the form which was offered, or the page's main part when that is gone. */
function formRoot(root: Element | undefined): Element {
  return root?.isConnected ? root : (openDialog() ?? mainOf());
}

function byControl(values: PlanValue[]): PlanValue[][] {
  const groups = new Map<string, PlanValue[]>();
  for (const value of values) {
    const key = value.ref ?? `index ${value.index}`;
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups.values()];
}

async function apply(values: PlanValue[]): Promise<Applied> {
  try {
    return await asTool(() => applyValues(values));
  } catch {
    send({
      actor: 'tool',
      kind: 'tool_fault',
      at: now(),
      detail: 'fill',
      ...(values[0] ? { field: values[0].role } : {}),
    });
    return { outcome: 'not_kept' };
  }
}

export async function fillForm(root: Element | undefined, objection: string | undefined): Promise<FillReport> {
  const begun = now();
  const { html } = atOnce(takeSnapshot(formRoot(root)));
  const answer = await ask('plan', { html, url: location.href, ...(objection ? { objection } : {}) });
  const { plan } = answer;
  const labels = new Map(plan.form.fields.map(field => [field.index, field.label]));
  const fields: FieldReport[] = [];
  const focused = document.activeElement;
  whileTool(true);
  for (const values of byControl(plan.values)) {
    const [first] = values;
    if (!first) continue;
    const at = now();
    const { outcome, undo } = await apply(values);
    const { role, why, index } = first;
    fields.push({ role, why, label: labels.get(index) ?? '', outcome, ...(undo ? { undo } : {}) });
    if (outcome === 'filled') send({ actor: 'tool', kind: 'fill', at, field: role, duration: Math.round(now() - at) });
  }
  whileTool(false);
  if (isHtml(focused) && focused !== document.body) focused.focus({ preventScroll: true });
  for (const refusal of plan.refused) fields.push(leftField(refusal, labels));
  const filled = fields.filter(field => field.outcome === 'filled').length;
  tellFilled(filled);
  await ask('filled', { objection: answer.objection, fields: filled, duration: Math.round(now() - begun) });
  return { objection: answer.objection, fields };
}

function leftField({ role, why, index }: PlanRefusal, labels: Map<number, string>): FieldReport {
  return { role, why, label: labels.get(index) ?? '', outcome: 'left' };
}

export async function undoFill(report: FillReport): Promise<void> {
  whileTool(true);
  for (const field of [...report.fields].reverse()) await asTool(async () => field.undo?.());
  whileTool(false);
}

/** Where the person goes on: the element that a left field's refusal means. */
export function focusRef(ref: string | undefined): void {
  const element = elementOf(ref);
  if (isHtml(element)) element.focus();
}
