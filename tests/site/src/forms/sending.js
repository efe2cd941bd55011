// Sends a form the way the service's own script does, and follows its answer from state to state.
import { useState } from 'react';
import { useTexts } from '../site.jsx';

async function post(address, body) {
  const response = await fetch(address, { method: 'POST', body });
  return { ok: response.ok, answer: await response.json().catch(() => ({})) };
}

// state: editing | sending | code | confirmed | denied; `problem` is the sentence to show.
export function useSending(number) {
  const { form } = useTexts();
  const [state, setState] = useState('editing');
  const [problem, setProblem] = useState('');
  const [token, setToken] = useState('');
  const problems = { email: form.failed_email, short: form.failed_short, code: form.code_wrong };

  const follow = (before, { ok, answer }) => {
    setProblem(ok ? '' : (problems[answer.error] ?? form.failed));
    setState(ok ? answer.state : answer.error === 'code' ? before : 'editing');
    if (answer.token) setToken(answer.token);
  };
  const send = async element => {
    const body = new FormData(element);
    setState('sending');
    follow('editing', await post(`/ajax/contact/${number}`, body));
  };
  const confirm = async code => {
    const body = new FormData();
    body.set('token', token);
    body.set('code', code);
    follow('code', await post('/ajax/contact/code', body));
  };
  return { state, problem, send, confirm };
}
