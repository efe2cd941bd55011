import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseObjection } from '../src/background/choose_objection';
import { stateOfDisconnect } from '../src/background/host_errors';
import { placeOf } from '../src/content/corner';
import { browserOf, installCommand } from '../src/pages/welcome/command';
import type { ObjectionView } from '../src/protocol/types';
import { beginsJourney, isFlowPage, serviceOf } from '../src/services';

const window = { width: 1000, height: 800 };
const panel = { width: 300, height: 200 };

test('the panel goes where no send button is, then where the fewest fields are', () => {
  const low = { left: 800, right: 900, top: 700, bottom: 740 };
  const left = { left: 20, right: 200, top: 700, bottom: 740 };
  assert.equal(placeOf(window, panel, [], []), 'bottom-right');
  assert.equal(placeOf(window, panel, [low], []), 'bottom-left');
  assert.equal(placeOf(window, panel, [low], [left]), 'top-right');
  assert.equal(placeOf(window, panel, [{ left: 0, right: 1000, top: 0, bottom: 800 }], []), undefined);
});

test('services are told by host alone', () => {
  assert.equal(serviceOf('https://www.facebook.com/help'), 'facebook');
  assert.equal(serviceOf('https://privacycenter.instagram.com/'), 'instagram');
  assert.equal(serviceOf('https://facebook.com.example.org/'), undefined);
  assert.equal(serviceOf('https://example.org/facebook.com'), undefined);
  assert.equal(serviceOf('not a url'), undefined);
});

test('pages about AI training begin a journey, also behind a login wall; other pages do not', () => {
  assert.ok(beginsJourney('https://privacycenter.instagram.com/privacy/genai/'));
  assert.ok(
    beginsJourney(
      'https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fhelp%2Fcontact%2F712876720715583',
    ),
  );
  assert.equal(beginsJourney('https://www.facebook.com/login/?next=%2Fmarketplace'), false);
  assert.equal(beginsJourney('https://www.facebook.com/'), false);
  assert.ok(isFlowPage('https://www.facebook.com/help/contact/712876720715583'));
  assert.equal(isFlowPage('https://www.facebook.com/groups/genealogy/'), false);
});

test('what the browsers say when the port closes', () => {
  assert.equal(stateOfDisconnect('Specified native messaging host not found.'), 'missing');
  assert.equal(stateOfDisconnect('No such native application org.demur.host'), 'missing');
  assert.equal(stateOfDisconnect('Access to the specified native messaging host is forbidden.'), 'forbidden');
  assert.equal(stateOfDisconnect('Native host has exited.'), 'exited');
});

test('the command names this browser and this system', () => {
  assert.equal(
    installCommand('chromium', 'linux'),
    'build/release/bin/demur install --browser chromium --to "$HOME/.config/chromium/NativeMessagingHosts"',
  );
  assert.ok(
    installCommand('firefox', 'mac').includes('--browser firefox --to "$HOME/Library/Application Support/Mozilla/'),
  );
  assert.equal(installCommand('edge', 'win', 'abc'), 'demur.exe install --extension-id abc');
  assert.equal(browserOf('Mozilla/5.0 Firefox/140.0'), 'firefox');
  assert.equal(browserOf('Chrome/130', [{ brand: 'Chromium' }]), 'chromium');
  assert.equal(browserOf('Chrome/130', [{ brand: 'Chromium' }, { brand: 'Google Chrome' }]), 'chrome');
});

test('a form is never filled for one account with what another prepared', () => {
  const objection = (id: string, flow: string, status = 'prepared') => ({ id, flow, status }) as ObjectionView;
  const flow = 'facebook-2025';
  const two = { flow, objections: [objection('a', flow), objection('b', flow)] };
  assert.equal(chooseObjection(two, {}), undefined);
  assert.equal(chooseObjection(two, { objection: 'b' })?.id, 'b');
  assert.equal(chooseObjection(two, { objection: 'c' }), undefined);
  const mixed = [objection('a', flow, 'confirmed'), objection('b', flow), objection('t', 'third-party-2025')];
  assert.equal(chooseObjection({ flow, objections: mixed }, {})?.id, 'b');
});

test('what was sent through one generation is still meant by a form of another, and never by the wrong form', () => {
  const sent = { id: 'a', flow: 'facebook-2025', status: 'submitted' } as ObjectionView;
  assert.equal(chooseObjection({ flow: 'facebook-2026', objections: [sent] }, {})?.id, 'a');
  const wrong = { flow: 'third-party-2025', objections: [sent], wrong_turn: 'third_party_for_own' as const };
  assert.equal(chooseObjection(wrong, { objection: 'a' }), undefined);
});
