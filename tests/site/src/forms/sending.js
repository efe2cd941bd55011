// Sends a form the way the service's own script does, and follows its answer from state to state.
import { useState } from 'react';
import { useSite, useTexts } from '../site.jsx';

async function post(address, body) {
  const response = await fetch(address, { method: 'POST', body });
  return { ok: response.ok, answer: await response.json().catch(() => ({})) };
}

function bodyOf(values) {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
  }
  return body;
}

// state: editing | sending | code | confirmed | denied; `problem` is the sentence to show, `news` a good one.
export function useSending(number) {
  const { user } = useSite();
  const { form, generations } = useTexts();
  const [state, setState] = useState('editing');
  const [problem, setProblem] = useState('');
  const [news, setNews] = useState('');
  const [token, setToken] = useState('');
  const problems = {
    email: form.failed_email,
    short: form.failed_short,
    code: form.code_wrong,
    expired: generations.code.expired,
  };

  const follow = ({ ok, answer }) => {
    const again = answer.error === 'code' || answer.error === 'expired'; // the dialog stays
    setProblem(ok ? '' : (problems[answer.error] ?? form.failed));
    setState(ok ? answer.state : again ? 'code' : 'editing');
    if (answer.token) setToken(answer.token);
  };
  const send = async values => {
    setState('sending');
    follow(await post(`/ajax/contact/${number}?user=${user?.username ?? ''}`, bodyOf(values)));
  };
  const confirm = async code => {
    setNews('');
    follow(await post('/ajax/contact/code', bodyOf({ token, code })));
  };
  const resend = async () => {
    const { ok } = await post('/ajax/contact/resend', bodyOf({ token }));
    setProblem(ok ? '' : form.failed);
    setNews(ok ? generations.code.resent : '');
  };
  return { state, problem, news, send, confirm, resend };
}
