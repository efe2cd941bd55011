// Honeypots: fields that no person sees or is meant to fill. Each way writes exactly one control.
import { esc } from './kit.mjs';

const input = (trap, more = '') => `<input type="${trap.type}" name="${trap.name}"${more} autocomplete="off">`;
const labelled = (trap, more) => `<label>${esc(trap.label)} ${input(trap, more)}</label>`;
const inside = style => trap => `<div style="${style}">${labelled(trap, ' tabindex="-1"')}</div>`;

const shared = {
  none: inside('display:none'),
  far: inside('position:absolute;left:-9999px'),
  asked: trap => `<p><label>${esc(trap.empty)} ${input(trap, ' tabindex="-1"')}</label></p>`,
};

const dev = {
  ...shared,
  silent: trap => `<div aria-hidden="true">${labelled(trap, ' tabindex="-1"')}</div>`,
  clear: trap => `<div>${labelled(trap, ' style="opacity:0;height:0" tabindex="-1"')}</div>`,
  tiny: inside('position:absolute;width:1px;height:1px;overflow:hidden'),
  hidden: trap => `<div hidden>${labelled(trap, '')}</div>`,
  invisible: trap => labelled(trap, ' style="visibility: hidden"'),
  ruled: trap =>
    `<style>.hp-${trap.mark}{position:absolute;left:-5000px}</style><div class="hp-${trap.mark}">${labelled(trap, '')}</div>`,
  covered: trap => labelled(trap, ' data-demur-hidden="covered"'),
};

const read = {
  ...shared,
  clip: inside('position:absolute;clip:rect(0,0,0,0);overflow:hidden'),
  shrunk: inside('transform:scale(0)'),
  flat: inside('height:0;overflow:hidden'),
  above: inside('position: fixed; top: -10000px'),
  deep: trap => `<div style="display: none !important"><div><p>${labelled(trap, '')}</p></div></div>`,
  inert: trap => `<div inert aria-hidden="true">${labelled(trap, ' tabindex="-1"')}</div>`,
  ruled: trap => `<style>#w${trap.mark} { display: none }</style><div id="w${trap.mark}">${labelled(trap, '')}</div>`,
  marked: trap => labelled(trap, ' data-demur-hidden="transparent"'),
  faint: trap => `<span style="opacity:0.0">${labelled(trap, ' aria-hidden="true" tabindex="-1"')}</span>`,
};

const heldout = {
  asked: shared.asked,
  faded: inside('filter:opacity(0);position:absolute;pointer-events:none'),
  clipped: inside('clip-path:inset(50%);position:absolute;white-space:nowrap'),
  indented: trap =>
    `<div style="text-indent:-9999px;overflow:hidden;height:1px">${labelled(trap, ' tabindex="-1"')}</div>`,
  right: inside('position:absolute;right:-300vw;top:0'),
  shifted: inside('transform:translateX(-10000px)'),
  within: trap => `<section hidden><div class="row">${labelled(trap, '')}</div></section>`,
  collapsed: inside('visibility:collapse'),
  zero: trap => labelled(trap, ' style="width:0;height:0;border:0;padding:0" tabindex="-1"'),
  classed: trap =>
    `<style>.row.v${trap.mark}{position:absolute;top:-400em}</style><div class="row v${trap.mark}">${labelled(trap, ' tabindex="-1"')}</div>`,
  told: trap => labelled(trap, ' data-demur-hidden="offscreen"'),
};

export const trapWays = { dev, read, heldout };

const names = {
  dev: ['website', 'email2', 'url', 'address2'],
  read: ['homepage', 'confirm_email', 'company', 'your_name', 'fax'],
  heldout: ['contact_me_by_fax_only', 'email_address_2', 'nickname', 'subject', 'comment', 'b_7f3a91'],
};

// What the extension's snapshot says of each way: no box at all, or why the control cannot be seen; else it looks like any field.
const unseen = {
  dev: {
    none: 'no box',
    hidden: 'no box',
    far: 'offscreen',
    clear: 'tiny',
    tiny: 'clipped',
    invisible: 'invisible',
    ruled: 'offscreen',
  },
  read: {
    none: 'no box',
    deep: 'no box',
    ruled: 'no box',
    far: 'offscreen',
    above: 'offscreen',
    clip: 'clipped',
    flat: 'clipped',
    shrunk: 'tiny',
    faint: 'transparent',
  },
  heldout: {
    within: 'no box',
    right: 'offscreen',
    shifted: 'offscreen',
    classed: 'offscreen',
    indented: 'clipped',
    clipped: 'clipped',
    faded: 'transparent',
    collapsed: 'invisible',
    zero: 'tiny',
  },
};

function asSent(trap, why) {
  if (why === 'no box') return input(trap, ' data-demur-hidden="invisible"');
  return labelled(trap, ` data-demur-hidden="${why}"`);
}

/** A trap of this part: hidden, or asking to be left empty. Its label copies a real field's, as traps do. */
export function makeTrap(part, random, words, snapshot) {
  const ways = Object.keys(trapWays[part]);
  const way = random.pick(ways);
  const name = random.pick(names[part]);
  const label = /mail/.test(name) ? words.emailLabel : random.pick(['URL', 'Website', words.emailLabel]);
  const trap = { name, label, empty: words.empty, type: random.pick(['text', 'text', 'email']), mark: random.word(5) };
  const why = snapshot && unseen[part][way];
  return { sort: 'trap', way, html: why ? asSent(trap, why) : trapWays[part][way](trap), role: null };
}
