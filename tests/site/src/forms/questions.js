// What each form asks, in its generation and in the page's language: a list of questions that any form style can draw.
import { NAMES } from './catalogue.js';

const email = ({ form }) => ({
  name: 'email',
  type: 'email',
  label: form.email,
  hint: form.email_hint,
  required: true,
  prefill: 'email',
});

const country = ({ form }, label = form.country) => ({ name: 'country', type: 'country', label, required: true });

function own2024({ form, generations }) {
  const { own_2024 } = generations;
  return [
    country({ form }, own_2024.country),
    email({ form }),
    { name: NAMES.own_2024.reason, type: 'long', label: own_2024.reason, required: true },
    { name: NAMES.own_2024.details, type: 'long', label: own_2024.details },
  ];
}

const own2025 = ({ form }) => [email({ form }), { name: NAMES.own.reason, type: 'long', label: form.impact }];

// The rest comes up only once the first question is answered the right way.
function policy({ form, generations: { policy } }) {
  const choice = {
    name: 'ai_request',
    type: 'choice',
    label: policy.choice,
    options: [
      ['yes', policy.yes],
      ['no', policy.no],
    ],
    required: true,
  };
  const later = own2025({ form }).map(question => ({ ...question, when: values => values.ai_request === 'yes' }));
  return [choice, ...later];
}

function own2026({ form, generations: { form_2026 } }) {
  return [
    { name: 'objection_type', type: 'choice', label: form_2026.choice, options: form_2026.choices, required: true },
    ...own2025({ form }),
  ];
}

function thirdParty(texts, { thirdParty: wording }) {
  const { form, generations } = texts;
  const choices = {
    2023: generations.third_2023.choices,
    2024: generations.third_2024.choices,
    2025: form.choices,
    '2025-us': generations.third_us.choices,
  }[wording];
  const label = wording === '2023' ? generations.third_2023.choice : form.choice;
  return [
    { name: 'request_type', type: 'choice', label, options: choices, required: true },
    country(texts),
    { name: 'first_name', type: 'text', label: form.first_name, required: true },
    { name: 'last_name', type: 'text', label: form.last_name, required: true },
    { ...email(texts), prefill: undefined }, // this form is open to people without an account
    { name: 'prompts', type: 'long', label: form.prompts, required: true },
    { name: 'evidence', type: 'files', label: form.evidence, required: true },
    { name: 'additional_info', type: 'long', label: form.details },
  ];
}

function whatsapp({ form, others: { whatsapp } }) {
  return [
    { name: 'topic', type: 'choice', label: whatsapp.choice, options: whatsapp.choices, required: true },
    { ...email({ form }), prefill: undefined },
    { name: 'phone', type: 'tel', label: whatsapp.phone, required: true },
  ];
}

function linkedin({ form, others: { linkedin } }) {
  return [
    { name: 'first_name', type: 'text', label: form.first_name, required: true },
    { name: 'last_name', type: 'text', label: form.last_name, required: true },
    { ...email({ form }), hint: undefined },
    { name: 'objection', type: 'select', label: linkedin.choice, options: linkedin.choices, required: true },
  ];
}

/** `form`: of the catalogue; `texts`: in the page's language; `switches`: of the replica. */
export function questionsOf(form, texts, switches) {
  if (form.kind === 'third') return thirdParty(texts, switches);
  if (form.kind === 'whatsapp') return whatsapp(texts);
  if (form.kind === 'linkedin') return linkedin(texts);
  const ask = { 2024: own2024, 2025: own2025, '2025-policy': policy, 2026: own2026 }[form.generation];
  return ask(texts);
}

/** Title and the sentences under it. */
export function headOf({ kind, generation }, { form, generations, others }, { thirdParty: wording }) {
  const { own_2024, policy, form_2026, third_2023, third_us } = generations;
  if (kind === 'whatsapp') return { title: others.whatsapp.title, lines: [others.whatsapp.lead] };
  if (kind === 'linkedin') return { title: others.linkedin.title, lines: [others.linkedin.lead] };
  if (kind === 'third') {
    if (wording === '2023') return { title: third_2023.title, lines: [third_2023.lead, form.third_auto] };
    const lead = wording === '2025-us' ? [form.third_lead, third_us.lead] : [form.third_lead];
    return { title: form.third_title, lines: [...lead, form.third_auto] };
  }
  return {
    2024: { title: own_2024.title, lines: [own_2024.lead, own_2024.open] },
    2025: { title: form.own_title, lines: [form.own_lead, form.own_scope] },
    '2025-policy': { title: policy.title, lines: [policy.lead] },
    2026: { title: form_2026.title, lines: [form_2026.lead] },
  }[generation];
}
