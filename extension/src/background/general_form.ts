// A service's form for objections to anything says little of what it is about. The host names the flow of one only where the
// tab works on an objection that goes through it: there it is the form of that objection, and offered, followed and recorded
// as one.
import type { FormView, ObserveResult } from '../protocol/types';

const asksFor = (form: FormView) => form.fields.some(({ role, hidden }) => role === 'email' && !hidden);

export function withGeneralForm(result: ObserveResult): ObserveResult {
  const { verdict, forms, flow } = result;
  if (!flow || (verdict.kind !== 'none' && verdict.kind !== 'objection_form')) return result;
  const found =
    forms.find(form => form.kind === 'objection_form') ?? forms.find(form => form.kind === 'other' && asksFor(form));
  if (!found) return result;
  return {
    ...result,
    verdict: { ...verdict, kind: 'objection_form' },
    forms: forms.map(form => (form === found ? { ...form, kind: 'objection_form' } : form)),
  };
}
