import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginsJourney, isFlowPage } from '../src/services';

const facebook = 'https://www.facebook.com';

test('pages about AI training begin a journey, also behind a login wall', () => {
  for (const path of [
    '/privacy/genai',
    '/privacy/genai/',
    '/de/privacy/genai/models/',
    '/privacy/guide/genai',
    '/privacy/guide/generative-ai/',
    `/login/?next=${encodeURIComponent(`${facebook}/privacy/genai/`)}`,
    '/login/?next=%2Fhelp%2Fcontact%2F712876720715583',
  ]) {
    assert.ok(beginsJourney(facebook + path), path);
  }
  assert.ok(isFlowPage('https://www.facebook.com/privacy/genai_notice/'));
  assert.equal(beginsJourney('https://www.facebook.com/privacy/genai_notice/'), false, 'a notice begins its own');
});

test('what people call themselves and their groups begins none', () => {
  for (const path of [
    '/genai_artist/',
    '/genai/',
    '/generative-ai-art/',
    '/groups/generative-ai/',
    '/alex/privacy/genai/',
    '/hashtag/genai',
    '/login/?next=%2Fgenai_artist%2F',
    '/login/?next=%2Fgroups%2F1%3Fx%3D%2Fprivacy%2Fgenai%2F',
    '/privacy/genaix/',
  ]) {
    assert.equal(beginsJourney(facebook + path), false, path);
  }
  for (const path of ['/genai_artist/', '/generative-ai-art/', '/alex/privacy/']) {
    assert.equal(isFlowPage(facebook + path), false, path);
  }
});
