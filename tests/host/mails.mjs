// Mails as a service might answer an objection, in many languages and encodings. The words are the tests' own.
import { spawnSync } from 'node:child_process';

const crlf = text => text.replace(/\r?\n/g, '\r\n');

function encode(text, charset) {
  if (charset === 'utf-8') return Buffer.from(text);
  const run = spawnSync('iconv', ['-f', 'utf-8', '-t', charset], { input: text });
  if (run.status !== 0) throw new Error(`iconv to ${charset}: ${run.stderr}`);
  return run.stdout;
}

function quotedPrintable(bytes) {
  let out = '';
  let line = '';
  for (const byte of bytes) {
    if (byte === 10) {
      out += `${line.replace(/ $/, '=20')}\r\n`;
      line = '';
      continue;
    }
    if (byte === 13) continue;
    const plain = byte >= 32 && byte < 127 && byte !== 61;
    const piece = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + piece.length > 74) {
      out += `${line}=\r\n`;
      line = '';
    }
    line += piece;
  }
  return out + line;
}

function part(text, type, charset, encoding) {
  const bytes = encode(text, charset);
  const head = `Content-Type: ${type}; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  if (encoding === 'base64') return Buffer.from(head + bytes.toString('base64').replace(/.{76}/g, '$&\r\n'));
  if (encoding === 'quoted-printable') return Buffer.from(head + quotedPrintable(bytes));
  return Buffer.concat([Buffer.from(head), bytes]);
}

export const vouched = domain =>
  crlf(`Received: by 2002:a05:7108:1 with SMTP id a1; Mon, 22 Jun 2026 10:00:02 +0000
Received: from out.${domain} (out.${domain} [192.0.2.1]) by mx.google.com with ESMTPS id b2; Mon, 22 Jun 2026 10:00:00 +0000
Authentication-Results: mx.google.com;
       dkim=pass header.i=@${domain} header.s=s1 header.b=Ab1;
       spf=pass (google.com: domain of x@${domain} designates 192.0.2.1 as permitted sender) smtp.mailfrom=x@${domain};
       dmarc=pass (p=REJECT) header.from=${domain}
`);

export const heading = ({ from = 'Support <answer@support.facebook.com>', subject = 'Your request', date } = {}) =>
  `From: ${from}\r\nTo: me@example.org\r\nSubject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=\r\n` +
  `Date: ${(date ?? new Date()).toUTCString().replace('GMT', '+0000')}\r\nMIME-Version: 1.0\r\n`;

// One body.
export const simple = (text, { charset = 'utf-8', encoding = '8bit', type = 'text/plain', trace = '', ...head } = {}) =>
  Buffer.concat([Buffer.from(trace + heading(head)), part(crlf(text), type, charset, encoding)]);

// Plain text and HTML of the same.
export const alternative = (text, html, { trace = '', ...head } = {}) =>
  Buffer.concat([
    Buffer.from(`${trace}${heading(head)}Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\n`),
    part(crlf(text), 'text/plain', 'utf-8', 'quoted-printable'),
    Buffer.from('\r\n--b\r\n'),
    part(html, 'text/html', 'utf-8', 'base64'),
    Buffer.from('\r\n--b--\r\n'),
  ]);

// Sent on by the person as an attachment.
export const forwarded = (inner, words = 'See below.') =>
  Buffer.concat([
    Buffer.from(
      `${heading({ from: 'me@example.org', subject: 'Fwd' })}Content-Type: multipart/mixed; boundary="f"\r\n\r\n` +
        `--f\r\nContent-Type: text/plain\r\n\r\n${words}\r\n--f\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n`,
    ),
    inner,
    Buffer.from('\r\n--f--\r\n'),
  ]);

const paragraph = text =>
  `<html><body>${text
    .split('\n\n')
    .map(words => `<p>${words}</p>`)
    .join('')}</body></html>`;

const words = {
  en: 'Hi,\n\nWe have looked at your request, and we will honour your objection. Your public information, like posts and comments, and your interactions with AI at Meta will not be used in future to develop and improve generative AI models for AI at Meta.\n\nThis also covers accounts in the same Accounts Centre.',
  de: 'Hallo,\n\nwir haben deinen Antrag zur Verwendung deiner Informationen für KI bei Meta geprüft. Leider können wir deinem Widerspruch nicht stattgeben, denn aus deinen Angaben geht nicht hervor, wie dich die Verarbeitung betrifft.',
  fr: "Bonjour,\n\nNous avons bien reçu votre opposition à l'utilisation de vos informations pour l'IA de Meta. En raison de la complexité et du nombre de demandes, nous devons prolonger le délai de réponse de deux mois.",
  es: 'Hola:\n\nHemos estudiado tu solicitud y aceptamos tu oposición. No usaremos tu información pública, como publicaciones y comentarios, para desarrollar y mejorar los modelos de IA generativa de la IA en Meta.',
  it: "Ciao,\n\nabbiamo esaminato la tua opposizione all'uso delle tue informazioni per l'IA di Meta. Non possiamo accogliere la tua richiesta, perché la motivazione non descrive l'impatto del trattamento.",
  pl: 'Cześć!\n\nUwzględnimy Twój sprzeciw. Nie będziemy wykorzystywać Twoich informacji publicznych, takich jak posty i komentarze, do rozwijania i ulepszania modeli generatywnej AI w Meta.',
  el: 'Γεια σας,\n\nΛάβαμε την ένστασή σας για τη χρήση των πληροφοριών σας για την ΤΝ στη Meta. Λόγω της πολυπλοκότητας των αιτημάτων χρειαζόμαστε παράταση και θα απαντήσουμε μέσα σε δύο μήνες ακόμη.',
  ja: 'お客様\n\nお申し立てを尊重し、投稿やコメントなどの公開情報を、今後のMetaのAIの生成AIモデルの開発と改善には使用しません。',
  ko: '안녕하세요.\n\nMeta의 AI를 위한 정보 사용에 대한 이의 제기를 검토했습니다. 작성하신 내용만으로는 영향을 확인할 수 없어 요청을 승인할 수 없습니다.',
  sv: 'Hej!\n\nVi kommer att respektera din invändning. Din offentliga information, till exempel inlägg och kommentarer, kommer inte att användas för att utveckla och förbättra generativa AI-modeller för AI på Meta.',
  hu: 'Szia!\n\nMegvizsgáltuk a tiltakozásodat az ellen, hogy az adataidat a Meta mesterséges intelligenciájához használjuk. Sajnáljuk, de a tiltakozásodnak nem tudunk helyt adni.',
  cs: 'Dobrý den,\n\nobdrželi jsme vaši námitku proti používání informací pro AI v Metě. Vzhledem ke složitosti žádosti prodlužujeme lhůtu pro odpověď o další dva měsíce.',
};

// Language, what it says, and how it is written down.
export const answers = [
  [
    'en',
    'confirmation',
    alternative(words.en, paragraph(words.en), {
      trace: vouched('support.facebook.com'),
      subject: 'About your objection',
    }),
  ],
  ['de', 'rejection', simple(words.de, { charset: 'iso-8859-1', encoding: 'quoted-printable' })],
  ['fr', 'extension', simple(paragraph(words.fr), { type: 'text/html', encoding: 'base64' })],
  ['es', 'confirmation', simple(words.es, { charset: 'windows-1252' })],
  ['it', 'rejection', forwarded(simple(words.it, { encoding: 'quoted-printable' }))],
  ['pl', 'confirmation', simple(words.pl, { charset: 'iso-8859-2' })],
  ['el', 'extension', simple(words.el, { charset: 'iso-8859-7', encoding: 'quoted-printable' })],
  ['ja', 'confirmation', simple(words.ja, { charset: 'iso-2022-jp' })],
  ['ko', 'rejection', simple(words.ko, { charset: 'euc-kr', encoding: 'base64' })],
  ['sv', 'confirmation', simple(words.sv.replace(/(.{50}\S*) /g, '$1 \n'), { type: 'text/plain; format=flowed' })],
  ['hu', 'rejection', simple(words.hu, { charset: 'windows-1250' })],
  ['cs', 'extension', simple(words.cs, { charset: 'utf-8', encoding: 'base64' })],
];

export const texts = words;

export const notice = simple(
  "Hi,\n\nWe're updating our Privacy Policy as we expand AI at Meta. From 27 May we will use your public information, like posts and comments, to train generative AI models. You have the right to object to this.\n\nhttps://www.facebook.com/help/contact/712876720715583",
);
export const unrelated = simple('Hi,\n\nYour parcel will come on Thursday between nine and eleven.', {
  from: 'shop@example.com',
});
