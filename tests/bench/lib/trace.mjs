// What an extension's content scripts cost on the page's main thread, read from a trace of Chromium.
//
// An event counts as the extension's when the browser says its script's address is chrome-extension://ID/...: evaluating
// and compiling the script, and every call into it (listeners, timers, mutation callbacks, idle callbacks), each with what
// runs inside it: style and layout that it forces, garbage collection that falls into it, messages that it writes.
// Continuations of promises carry no address (RunMicrotasks): all of them count as the extension's, because the page of the
// bench has none of its own; without an extension there are none.
// Not seen: making the script's world and the records of mutations, collecting its garbage later, the extension's worker
// and other processes. The row of the whole main thread holds what of this falls on it.
const MS = 1000; // a trace counts microseconds
// Time is the thread's own (CPU): the machine may do other work beside the browser.

const ownNames = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile', 'v8.callFunction', 'V8.CompileCode']);

// The thread that made the page's own marks.
function mainThread(events) {
  const mark = events.find(e => e.cat?.includes('blink.user_timing') && e.name === 'start');
  if (!mark) throw new Error('the page never began to grow');
  return events.filter(e => e.pid === mark.pid && e.tid === mark.tid);
}

// Without those that lie inside another.
export function outermost(spans) {
  const all = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (!(all.at(-1)?.to >= span.to)) all.push(span);
  }
  return all;
}

const spanOf = e => ({ from: e.ts / MS, to: (e.ts + (e.dur ?? 0)) / MS, cpu: (e.tdur ?? e.dur ?? 0) / MS });
const sum = spans => spans.reduce((total, s) => total + s.cpu, 0);
const within = (spans, { from, to }) => spans.filter(s => s.from >= from && s.from < to);

export function quantile(numbers, q) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

export function readTrace(events) {
  const thread = mainThread(events);
  const urlOf = e => e.args?.data?.url ?? e.args?.fileName ?? '';
  const own = outermost(
    thread
      .filter(e => e.ph === 'X')
      .filter(e => e.name === 'RunMicrotasks' || (ownNames.has(e.name) && urlOf(e).startsWith('chrome-extension:')))
      .map(spanOf),
  );
  const tasks = thread.filter(e => e.ph === 'X' && /RunTask$/.test(e.name)).map(spanOf);
  const marks = thread.filter(e => e.cat?.includes('blink.user_timing') && ['start', 'batch', 'end'].includes(e.name));
  const times = [...new Set(marks.map(e => e.ts / MS))].sort((a, b) => a - b);
  const load = { from: 0, to: times[0] };
  const batches = times.slice(0, -1).map((from, i) => sum(within(own, { from, to: times[i + 1] })));
  // In one task of the browser, however many calls it holds.
  const perTask = outermost(tasks).map(task => sum(within(own, task)));
  return {
    longest: Math.max(0, ...perTask),
    atLoad: sum(within(own, load)),
    batches,
    busy: sum(outermost(within(tasks, { from: times[0], to: times.at(-1) }))), // all that the main thread did while the page grew
    calls: own.length,
  };
}
