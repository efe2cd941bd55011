// A contact form on its page, in one of three styles: the browser's controls, ordinary elements, one step after another.
import { useState } from 'react';
import { useSite, useTexts } from '../site.jsx';
import b from '../styles/built.css';
import s from '../styles/form.css';
import { BuiltQuestion } from './built_question.jsx';
import { NativeQuestion } from './native_question.jsx';
import { Answer, CodeDialog, Problem } from './parts.jsx';
import { headOf, questionsOf } from './questions.js';
import { useSending } from './sending.js';
import { useAnswers } from './state.js';

function Head({ form }) {
  const { switches } = useSite();
  const { title, lines } = headOf(form, useTexts(), switches);
  return (
    <>
      <h1 className={s.title}>{title}</h1>
      {lines.map(line => (
        <p className={s.lead} key={line}>
          {line}
        </p>
      ))}
    </>
  );
}

function Elsewhere({ values }) {
  const { generations } = useTexts();
  return values.ai_request === 'no' ? <p>{generations.policy.elsewhere}</p> : null;
}

const draw = (Question, list, { values, set }) =>
  list.map(question => (
    <Question key={question.name} question={question} value={values[question.name]} onChange={set(question.name)} />
  ));

function NativeForm({ form, answers, ready, problem, label, onSend }) {
  const { site } = useSite();
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        onSend();
      }}
    >
      <Head form={form} />
      {draw(NativeQuestion, answers.shown, answers)}
      <Elsewhere values={answers.values} />
      <Problem text={problem} />
      <div className={s.foot}>
        <button type="submit" className={site === 'instagram' ? s.pill : s.submit} disabled={!ready}>
          {label}
        </button>
      </div>
    </form>
  );
}

function BuiltForm({ form, answers, ready, problem, label, onSend }) {
  const go = () => ready && onSend();
  return (
    <div>
      <Head form={form} />
      {draw(BuiltQuestion, answers.shown, answers)}
      <Elsewhere values={answers.values} />
      <Problem text={problem} />
      <div className={b.foot}>
        <div
          role="button"
          tabIndex={0}
          aria-disabled={!ready}
          className={ready ? b.button : b.buttonoff}
          onClick={go}
          onKeyDown={event => event.key === 'Enter' && go()}
        >
          {label}
        </div>
      </div>
    </div>
  );
}

// First what the request is, then who the person is, last what they have to say.
const STEP_OF = { choice: 0, select: 0, country: 1, text: 1, email: 1, tel: 1, long: 2, files: 2 };

function stepsOf(questions) {
  const steps = [[], [], []];
  for (const question of questions) steps[STEP_OF[question.type]].push(question);
  return steps.filter(step => step.length > 0);
}

function StepForm({ form, answers, ready, problem, label, onSend }) {
  const { generations } = useTexts();
  const [at, setAt] = useState(0);
  const steps = stepsOf(answers.shown);
  const last = at >= steps.length - 1;
  const where = generations.steps.where.replace('{now}', at + 1).replace('{all}', steps.length);
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (last) onSend();
        else setAt(at + 1);
      }}
    >
      <Head form={form} />
      <p className={b.where}>{where}</p>
      {draw(NativeQuestion, steps[at], answers)}
      <Elsewhere values={answers.values} />
      <Problem text={problem} />
      <div className={b.foot}>
        {at > 0 && (
          <button type="button" className={b.second} onClick={() => setAt(at - 1)}>
            {generations.steps.back}
          </button>
        )}
        <button
          key={last ? 'send' : 'next'}
          type="submit"
          className={s.submit}
          disabled={last ? !ready : !answers.answered(steps[at])}
        >
          {last ? label : generations.steps.next}
        </button>
      </div>
    </form>
  );
}

const STYLES = { native: NativeForm, built: BuiltForm, steps: StepForm };

const whyConfirmed = ({ kind }, { form, others }) =>
  ({ third: form.done_third, whatsapp: others.whatsapp.done, linkedin: others.linkedin.done })[kind] ?? form.done;

export function FormPage({ form }) {
  const { user, switches } = useSite();
  const texts = useTexts();
  const answers = useAnswers(questionsOf(form, texts, switches), user);
  const { state, problem, news, send, confirm, resend } = useSending(form.number);
  const { done_title, denied_title, denied, sending, submit } = texts.form;
  if (state === 'confirmed') return <Answer title={done_title} text={whyConfirmed(form, texts)} />;
  if (state === 'denied') return <Answer title={denied_title} text={denied} />;
  const busy = state === 'sending' && !switches.unguarded;
  const wrong = answers.values.ai_request === 'no' || !answers.values.email?.includes('@');
  const Style = STYLES[switches.formStyle];
  return (
    <main className={s.sheet}>
      <Style
        form={form}
        answers={answers}
        ready={answers.answered(answers.shown) && !wrong && !busy}
        problem={state === 'code' ? '' : problem}
        label={state === 'sending' ? sending : form.kind === 'third' ? texts.form.send : submit}
        onSend={() => send(answers.sendable)}
      />
      {state === 'code' && (
        <CodeDialog email={answers.values.email} problem={problem} news={news} onConfirm={confirm} onResend={resend} />
      )}
    </main>
  );
}
