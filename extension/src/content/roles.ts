// What the host said of this page's controls: their roles and the kind of form they belong to.
import type { FieldRole, FormKind, FormView } from '../protocol/types';
import { elementOf } from './refs';

interface Known {
  role: FieldRole;
  form: FormKind;
}
const known = new WeakMap<Element, Known>();

export function learnForms(forms: FormView[]): void {
  for (const form of forms) {
    for (const field of form.fields) {
      const refs = [field.ref, ...field.options.map(option => option.ref)];
      for (const ref of refs) {
        const element = elementOf(ref);
        if (element) known.set(element, { role: field.role, form: form.kind });
      }
    }
  }
}

export function roleOf(element: Element): FieldRole | undefined {
  const role = known.get(element)?.role;
  if (role) return role;
  return element.getAttribute('autocomplete') === 'one-time-code' ? 'code' : undefined;
}

export function formOf(element: Element): FormKind | undefined {
  return known.get(element)?.form;
}
