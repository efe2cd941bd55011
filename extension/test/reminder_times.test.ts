import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterQuiet, dayStart, planReminders, remindersOf } from '../src/background/reminder_times';
import type { ObjectionView } from '../src/protocol/types';

const day = 24 * 60 * 60_000;
const hour = day / 24;
const none = { quietFrom: 0, quietTo: 0 };
const night = { quietFrom: 22, quietTo: 7 };
const objection = (part: Partial<ObjectionView>) =>
  ({ id: 'o1', service: 'facebook', status: 'prepared', effective_date: '2027-03-10', ...part }) as ObjectionView;

test('before the training begins, while the objection is not sent', () => {
  for (const status of ['noticed', 'prepared', 'filled', 'needs_user'] as const) {
    const [one] = remindersOf([objection({ status })], { remindDays: 3 });
    assert.equal(one?.from, new Date(2027, 2, 7).getTime());
    assert.equal(one?.until, new Date(2027, 2, 10).getTime());
  }
  for (const status of ['submitted', 'confirmed', 'denied', 'expired'] as const)
    assert.deepEqual(remindersOf([objection({ status })], { remindDays: 3 }), []);
});

test('from the day after an answer was due, and anew when the term was made longer', () => {
  const late = remindersOf([objection({ status: 'expired', answer_due: '2026-12-31' })], { remindDays: 3 });
  assert.equal(late[0]?.from, new Date(2027, 0, 1).getTime());
  const longer = remindersOf([objection({ status: 'submitted', answer_due: '2027-02-28' })], { remindDays: 3 });
  assert.notEqual(longer[0]?.key, late[0]?.key);
});

test('a date that is none reminds of nothing', () => {
  assert.deepEqual(remindersOf([objection({ effective_date: 'soon' })], { remindDays: 3 }), []);
});

test('quiet hours end in the morning, also over midnight; equal ones are none', () => {
  const midnight = dayStart('2027-03-10');
  assert.equal(afterQuiet(midnight, night), midnight + 7 * hour);
  assert.equal(afterQuiet(midnight + 23 * hour, night), midnight + 31 * hour);
  assert.equal(afterQuiet(midnight + 12 * hour, night), midnight + 12 * hour);
  assert.equal(afterQuiet(midnight + 13 * hour, { quietFrom: 12, quietTo: 14 }), midnight + 14 * hour);
  assert.equal(afterQuiet(midnight, none), midnight);
});

test('what is due is said once; what is to come is waited for; what is over is left', () => {
  const reminders = remindersOf(
    [
      objection({}),
      objection({ id: 'o2', effective_date: '2027-06-01' }),
      objection({ id: 'o3', effective_date: '2026-01-01' }),
    ],
    { remindDays: 7 },
  );
  const now = dayStart('2027-03-05');
  const first = planReminders(reminders, new Set(), none, now);
  assert.deepEqual(
    first.due.map(one => one.objection),
    ['o1'],
  );
  assert.equal(first.wake, dayStart('2027-05-25'));
  const again = planReminders(reminders, new Set(first.due.map(one => one.key)), none, now);
  assert.deepEqual(again.due, []);
});

test('no reminder comes in quiet hours, and none that would come after its day began', () => {
  const reminders = remindersOf([objection({})], { remindDays: 1 });
  const evening = dayStart('2027-03-09') + 23 * hour;
  assert.deepEqual(planReminders(reminders, new Set(), night, evening), { due: [] });
  const { due, wake } = planReminders(reminders, new Set(), night, dayStart('2027-03-09'));
  assert.deepEqual(due, []);
  assert.equal(wake, dayStart('2027-03-09') + 7 * hour);
});
