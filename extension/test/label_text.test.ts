import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut, keepable } from '../src/content/label_text';

test('what the page calls its controls is kept', () => {
  for (const name of [
    'Submit',
    'Settings & privacy',
    'Privacy Centre',
    'AI at Meta ›',
    'See all notifications',
    'Learn about Meta AI',
    'What country do you live in?',
    'Please explain how this processing impacts you (optional)',
    'Widok na AI w Meta',
    '送信',
  ]) {
    assert.equal(keepable(name, 'en', 'told'), name.replace(' ›', ''), name);
  }
  assert.equal(keepable('Weitere Optionen', 'de', 'told'), 'Weitere Optionen');
  assert.equal(
    keepable('Widerspruch gegen die Verwendung von Daten', 'de', 'told'),
    'Widerspruch gegen die Verwendung von Daten',
  );
  assert.equal(keepable('Feedback an Meta senden', 'de', 'told'), 'Feedback an Meta senden');
});

test('what may name a person never leaves', () => {
  for (const name of [
    'Profile of Alex Winter',
    'Alex Winter',
    'Message Alex',
    "See Alex's story",
    'Add Mara Lindqvist as a friend',
    'Profil d’Alex Winter',
    'Profil de Alex Winter',
    'Send to Łukasz',
  ]) {
    assert.equal(keepable(name, 'en', 'told'), undefined, name);
  }
  for (const name of ['Profil von Alex Winter', 'Nachricht an Alex', 'Konto von Alex melden', 'Antwort für Mara']) {
    assert.equal(keepable(name, 'de', 'told'), undefined, name);
  }
});

test('where nouns have capitals, no word with one passes that is not known', () => {
  for (const name of ['Anna Konto entfernen', 'Konto Anna', 'Winter entfernen', 'Anna blockieren']) {
    assert.equal(keepable(name, 'de', 'told'), undefined, name);
    assert.equal(keepable(name, 'de', 'flow'), undefined, name);
  }
  for (const name of ['Konto entfernen', 'E-Mail-Adresse', 'Land', 'Senden', 'Grund für den Widerspruch']) {
    assert.equal(keepable(name, 'de', 'told'), name);
  }
});

const someones = [
  'Als Alex Winter fortfahren',
  'An Alex senden',
  'Alex Winter',
  'Dein Profil, Alex Winter',
  'Profil: Alex Winter',
  'Hauptstraße 12',
  "Alex's profile",
  'Account menu: Alex',
  'ALEX WINTER',
  'alex_winter84',
  '王小明',
  'محمد علي',
  '김철수님의 프로필',
  'Text me at ••••1234',
];

test('off the flow only interface words are kept: no name in any form, language or script', () => {
  for (const name of [
    ...someones,
    'Alex',
    'Mara likes your photo',
    'alex',
    'Your profile Alex',
    'Notifications 3',
    '•••',
  ]) {
    for (const language of ['en', 'de', '']) assert.equal(keepable(name, language, 'other'), undefined, name);
  }
});

test('on the flow what may name somebody is refused as well', () => {
  for (const name of someones) {
    assert.equal(keepable(name, 'de', 'told'), undefined, name);
    if (name !== 'An Alex senden') assert.equal(keepable(name, 'en', 'told'), undefined, name);
  }
});

test('what the services call their own controls is kept everywhere', () => {
  for (const name of [
    'Your profile',
    'Settings & privacy',
    'Privacy Centre',
    'Privacy topics',
    'AI at Meta',
    'More',
    'Settings',
    'SETTINGS',
    'Privacy Policy',
    'Submit an objection request',
    'Notifications',
    'Other policies and articles',
    'Information from third parties',
    'Einstellungen und Privatsphäre',
    'Datenschutzrichtlinie',
    'Widerspruch einreichen',
    'Paramètres et confidentialité',
    'L’IA chez Meta',
    'Configuración y privacidad',
    'Impostazioni e privacy',
    'Instellingen en privacy',
    'Ustawienia i prywatność',
    'Configurações e privacidade',
    'Weiter',
    'Não',
  ]) {
    assert.equal(keepable(name, '', 'other'), name);
  }
});

const unknown = [
  'Anna',
  'anna',
  'Anna commented on your photo',
  'anna commented',
  'Zoë liked this',
  'Øyvind har kommentert bildet',
  'Łukasz skomentował',
  'Анна прокомментировала',
  'Олена',
  'Γιώργος σχολίασε',
  'Ἀλέξανδρος',
  'Nguyễn Thị Minh Khai',
  'Nguyễn đã bình luận',
  'İbrahim yorum yaptı',
  'Անի',
  'ანი',
  'אנה הגיבה',
  'آنا علّقت',
  'अन्ना ने टिप्पणी की',
  'แอนนา',
  '王小明',
  '김철수',
  'さくら',
];

test('on the flow, what is no known field or link is kept only when its words are known: no name in any script', () => {
  for (const name of [...unknown, ...someones]) {
    for (const language of ['en', 'de', 'pl', '']) assert.equal(keepable(name, language, 'flow'), undefined, name);
  }
  for (const name of [
    'Submit',
    'Send now',
    'Learn about Meta AI',
    'Object to your information being used for AI at Meta',
    'Widerspruch einreichen',
    'Preferencje reklam',
    'oikeus vastustaa',
    'Küldés',
    'Ασκήστε το δικαίωμα εναντίωσης',
  ]) {
    assert.equal(keepable(name, '', 'flow'), name);
  }
});

test('on the flow one name among known words is enough to refuse them, with a capital or without', () => {
  for (const name of [
    'Continue as annawinter',
    'Switch to annawinter',
    'Log in as annawinter',
    'Log in as Annawinter',
    'Remove annawinter from your account',
    'Remove your information and your account at annawinter from AI at Meta',
    'Weiter als annawinter',
    'Continuar como annawinter',
    'Continuer comme annawinter',
    'Send the code to anna',
    'Messages from mark',
    ...'Ben Dan Duke Pat Ole Bo Lena Sol Mar Mark Mai Ellen Till'.split(' '),
    'Send to Ben',
    'Continue as duke',
  ]) {
    for (const language of ['en', 'de', 'es', '']) assert.equal(keepable(name, language, 'flow'), undefined, name);
  }
});

test('where nouns have capitals, a given name and a surname are still told from them', () => {
  for (const name of [
    'Anna Winter Konto entfernen',
    'Einspruch wegen Anna Winter einreichen',
    'Einspruch wegen Anna',
  ]) {
    for (const language of ['de', 'lb']) assert.equal(keepable(name, language, 'told'), undefined, name);
  }
  for (const name of ['Widerspruch einreichen', 'Nutzung deiner Informationen für KI bei Meta', 'Daten an Meta senden'])
    assert.equal(keepable(name, 'de', 'told'), name);
});

test('addresses, numbers of somebody and text without a letter never leave', () => {
  for (const name of [
    'Confirm alex@winter.example',
    'Call +43 660 1234567',
    'winter.com',
    'https://winter.example/x',
    '12',
    '…',
    '',
    '@alex',
  ]) {
    assert.equal(keepable(name, 'en', 'told'), undefined, name);
  }
  assert.equal(keepable('From 27 May', 'en', 'told'), undefined, 'doubtful: left out');
});

test('a name is one line, without what turns or hides text, and at most 160 bytes of whole characters', () => {
  assert.equal(keepable(' Go\n\ton\u202e ', 'en', 'told'), 'Go on');
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  for (const long of ['ä'.repeat(200), '送'.repeat(100), '😀'.repeat(60), 'word '.repeat(60)]) {
    const short = cut(long);
    assert.ok(bytes(short) <= 160 && bytes(short) > 120);
    assert.ok(long.startsWith(short));
    assert.ok(!short.includes('\ufffd'));
  }
});
