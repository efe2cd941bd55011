// What the person has entered so far, and whether it is enough to be sent.
import { useState } from 'react';

const empty = ({ type }) => (type === 'files' ? [] : '');

/** `questions` as questionsOf() gives them. Values by name; those of a `files` question are File objects. */
export function useAnswers(questions, user) {
  const [values, setValues] = useState(() =>
    Object.fromEntries(questions.map(q => [q.name, (q.prefill && user?.[q.prefill]) || empty(q)])),
  );
  const set = name => value => setValues(before => ({ ...before, [name]: value }));
  const shown = questions.filter(q => q.when?.(values) ?? true);
  const answered = list => list.every(q => !q.required || values[q.name].length > 0);
  const sendable = Object.fromEntries(
    shown.filter(q => q.type !== 'choice' || values[q.name]).map(q => [q.name, values[q.name]]),
  );
  return { values, set, shown, answered, sendable };
}
