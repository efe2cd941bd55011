// Whether the person closed a notice without following its links.
import { send } from './outbox';
import { isRendered } from './visible';

const follows = 3000; // ms: a notice that goes later than this after a click did not go because of it

let notice: Element | undefined;
let click: { at: number } | undefined; // the last click inside the notice that was on no link

export function watchNotice(root: Element): void {
  notice = root;
}

export function noteClick(target: Element, at: number): void {
  if (!notice?.contains(target)) return;
  click = target.closest('a[href]') ? undefined : { at };
}

export function checkDismissed(at: number): void {
  if (!notice || (notice.isConnected && isRendered(notice))) return;
  notice = undefined;
  if (click && at - click.at < follows) send({ actor: 'user', kind: 'dismiss', at: click.at });
  click = undefined;
}
