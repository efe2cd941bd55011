// What the observers tell, kept as it comes and worked off in slices. The observer's own callback only stores the records.
import { posts, rows } from './anchors';
import { anyPlaces, touch } from './registry';
import { allRoots, anyInner, meetEmpty, meetLateHosts, releaseGone } from './roots';
import { inSlices, type Work } from './slices';
import { sweep } from './sweep';
import { visit, visitRow } from './visit';

const most = 20_000; // records; beyond that the page is walked anew rather than retold
const pace = 32; // records between two looks at the clock

let batches: MutationRecord[][] = [];
let kept = 0;
let again = false; // everything is to be walked once more
let working = false;

export function remember(records: MutationRecord[]): void {
  if (kept + records.length > most) {
    batches = [];
    kept = 0;
    again = true;
  } else {
    batches.push(records);
    kept += records.length;
  }
  workOff();
}

export function sweepLater(root: Node): void {
  void inSlices(sweep(root)).then(
    whole => {
      again ||= !whole;
    },
    () => undefined, // the page stops being what it was; what it is now is told by its changes
  );
}

function workOff(): void {
  if (working) return;
  working = true;
  const next = () => {
    working = false;
    if (kept > 0 || again) workOff();
  };
  void inSlices(work()).then(next, next);
}

function* work(): Work<void> {
  if (again) {
    again = false;
    for (const root of allRoots()) yield* sweep(root); // what is known counts as changed when it is met again
  }
  meetLateHosts();
  let removed = false;
  let done = 0;
  for (let batch = batches.shift(); batch; batch = batches.shift()) {
    kept -= batch.length;
    for (const record of batch) {
      if (record.type === 'attributes') {
        // Class and style only matter where something known is hidden; that is looked at when the page rests.
        if (telling.has(record.attributeName ?? '') && record.target.isConnected) visit(record.target as Element);
      } else if (record.target.isConnected) {
        removed ||= record.removedNodes.length > 0;
        follow(record.target);
        for (const node of record.addedNodes) {
          if (node.nodeType === Node.ELEMENT_NODE && node.isConnected) yield* added(node as Element);
        }
      }
      done += 1;
      if (done % pace === 0) yield;
    }
  }
  if (removed && anyInner()) releaseGone();
}

const telling = new Set(['role', 'aria-modal', 'href', 'open']);

/** What stands around a change may say something else now. */
function follow(target: Node): void {
  if (anyPlaces()) touch(target);
  const around = (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement) as Element | null;
  const row = around?.closest(rowOrPost);
  if (row && !row.matches(posts)) visitRow(row);
}

const rowOrPost = `${rows},${posts}`;

function added(element: Element): Work<boolean> {
  if (element.parentNode === document.body) meetEmpty(element);
  return sweep(element);
}
