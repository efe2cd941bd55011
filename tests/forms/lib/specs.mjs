// From a language's texts to forms: which fields each generation has, in which order, with which roles.
import { countriesIn } from './countries.mjs';

const options = labels => labels.map((label, at) => ({ value: String(at + 1), label }));

function fieldMakers(texts, language, part) {
  const { own, third, extra } = texts;
  const make = (key, sort, role, label, more = {}) => ({ key, sort, role, label, ...more });
  return {
    country: () =>
      make('country', 'select', 'country', own.country, { required: true, options: countriesIn(language, part) }),
    email: more => make('email', 'email', 'email', own.email, { required: true, ...more }),
    plainEmail: () => make('email', 'text', 'email', own.email, { required: true }),
    affect: () => make('affect', 'area', 'reason', own.affect, { required: true }),
    why: () => make('why', 'area', 'reason', own.why, { optional: true }),
    more: () => make('more', 'area', 'details', own.more, { optional: true }),
    ask26: () =>
      make('ask', 'radio', 'choice', own.ask26, {
        required: true,
        options: options([own.objOwn, own.objThird, own.objElse]),
      }),
    askPolicy: () =>
      make('ask', 'radio', 'choice', own.askPolicy, { required: true, options: options([own.yes, own.no]) }),
    askThird: labels => make('ask', 'radio', 'choice', third.ask, { required: true, options: options(labels) }),
    askList: labels => make('ask', 'select', 'choice', third.ask, { required: true, options: options(labels) }),
    first: () => make('first', 'text', 'first_name', third.first, { required: true }),
    last: () => make('last', 'text', 'last_name', third.last, { required: true }),
    full: () => make('full', 'text', 'name', third.full, { required: true }),
    prompts: () => make('prompts', 'area', 'prompts', third.prompts, { required: true }),
    evidence: () => make('evidence', 'file', 'evidence', third.evidence, { required: true }),
    context: () => make('more', 'area', 'details', third.context, { optional: true }),
    username: () => make('username', 'text', 'username', extra.username),
    profile: () => make('profile', 'url', 'profile_url', extra.profile, { optional: true }),
    phone: () => make('phone', 'tel', 'phone', extra.phone, { optional: true }),
    declare: () => make('declaration', 'check', 'declaration', extra.declare, { required: true }),
    news: () => make('newsletter', 'check', 'unknown', extra.news),
    code: () => make('code', 'code', 'code', texts.code.label, { required: true }),
  };
}

/** `flow` is the id of the generation where it is clear. Each page names its form and what it needs of the texts. */
export function formsOf(texts, language, part, random) {
  const { own, third, code } = texts;
  const f = fieldMakers(texts, language, part);
  const names = () =>
    part === 'dev' ? [f.first(), f.last()] : random.chance(0.5) ? [f.last(), f.first()] : [f.full()];
  const maybe = (share, maker) => (random.chance(share) ? [maker()] : []);
  const service = () => random.pick(['facebook', 'instagram']);
  const mixed = part !== 'dev';
  const ownForm = (id, title, fields, flow) => ({
    id,
    kind: 'objection_form',
    title,
    intro: own.intro,
    fields,
    send: own.send,
    flow,
    service: service(),
  });
  const thirdForm = (id, title, fields, flow) => ({
    id,
    kind: 'third_party_form',
    title,
    intro: third.intro,
    fields,
    send: own.send,
    flow,
    service: 'facebook',
  });
  const own24 = id =>
    ownForm(
      id,
      own.title24,
      mixed && random.chance(0.5)
        ? [f.email(), f.country(), ...maybe(0.25, f.profile), f.affect(), f.more()]
        : [f.country(), ...maybe(0.3, f.username), f.email(), f.affect(), f.more(), ...maybe(0.2, f.declare)],
      '2024',
    );
  const own25 = id =>
    ownForm(
      id,
      own.title25,
      [
        ...(random.chance(0.5) ? [f.email({ value: 'someone@example.com' })] : [f.plainEmail()]),
        f.why(),
        ...maybe(0.25, f.news),
      ],
      '2025',
    );
  const own26 = id =>
    ownForm(id, own.title26, mixed ? [f.email(), f.ask26(), f.why()] : [f.ask26(), f.email(), f.why()], '2026');
  const policy = id => ownForm(id, own.policyTitle, [f.askPolicy(), f.email(), f.why()], '2025-policy');
  const third23 = id =>
    thirdForm(
      id,
      third.title23,
      [f.askThird([third.access, third.delete, third.concern]), f.country(), ...names(), f.email(), f.context()],
      '2023',
    );
  const third24 = id =>
    thirdForm(
      id,
      third.title24,
      [
        f.country(),
        ...names(),
        f.email(),
        ...maybe(0.2, f.phone),
        f[mixed ? 'askList' : 'askThird']([third.access, third.delete, third.concern]),
        f.prompts(),
        f.evidence(),
        f.context(),
      ],
      '2024',
    );
  const third25 = id =>
    thirdForm(
      id,
      third.title25,
      mixed
        ? [
            f.askThird([third.concern, third.restrict]),
            ...names(),
            f.country(),
            f.email(),
            f.context(),
            f.prompts(),
            f.evidence(),
          ]
        : [
            f.country(),
            ...names(),
            f.email(),
            f.askThird([third.restrict, third.concern]),
            f.prompts(),
            f.evidence(),
            f.context(),
            ...maybe(0.3, f.declare),
          ],
      '2025',
    );
  const codeForm = id => ({
    id,
    kind: 'code_request',
    title: code.title,
    intro: [code.text],
    fields: [f.code()],
    send: code.send,
    again: code.again,
    service: service(),
    quiet: true,
  });
  return [
    own24('own24a'),
    own24('own24b'),
    own25('own25a'),
    own25('own25b'),
    own26('own26a'),
    own26('own26b'),
    policy('policy'),
    third23('third23'),
    third24('third24'),
    third25('third25a'),
    third25('third25b'),
    codeForm('codea'),
    codeForm('codeb'),
    ...texts.looks.map(look => lookalike(look, language, part)),
  ];
}

/** A field of a lookalike is written "sort role label" or "sort role label | option / option"; role "-": not judged. */
function lookField(text, at, language, part) {
  const [, sort, role, rest] = /^(\S+) (\S+) (.+)$/.exec(text);
  const [label, list] = rest.split(' | ');
  const given = list
    ? options(list.split(' / '))
    : sort === 'select' && role === 'country'
      ? countriesIn(language, part)
      : undefined;
  const key = role === 'email' ? 'email' : `field_${at + 1}`;
  return { key, sort, role: role === '-' ? null : role, label, options: given, required: sort !== 'check' && at === 0 };
}

function lookalike(look, language, part) {
  const fields = look.fields.map((text, at) => lookField(text, at, language, part));
  return {
    id: `look-${look.sort}`,
    kind: 'other',
    title: look.title,
    intro: [look.text],
    fields,
    send: look.send,
    lookalike: look.sort,
    quiet: true,
  };
}
