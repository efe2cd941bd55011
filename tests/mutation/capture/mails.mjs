// The service's mails: its answers as the replica sends them, and the notice set as such mails are, in tables, with the
// links led through the service's redirect.
import { readFileSync } from 'node:fs';
import { mailOf } from '../../site/mails.mjs';

const KINDS = { code: 'code_request', honoured: 'confirmation', denied: 'rejection' };
const FORM = 'https://www.facebook.com/help/contact/712876720715583';

const textsOf = language =>
  JSON.parse(readFileSync(new URL(`../../site/src/texts/${language}.json`, import.meta.url), 'utf8'));

function noticeMail(language) {
  const { notice } = textsOf(language);
  const link = `https://l.facebook.com/l.php?u=${encodeURIComponent(FORM)}&amp;h=AT0x&amp;s=1`;
  const row = inside => `<tr><td width="100%" style="padding:8px 0">${inside}</td></tr>`;
  return `<html lang="${language}"><head><title>${notice.title}</title></head><body bgcolor="#ffffff">
<table width="100%" cellspacing="0"><tbody><tr><td align="center"><table width="430"><tbody>
${row(`<h1>${notice.title}</h1>`)}
${row(`<p>${notice.what.replace('{date}', notice.date)}</p>`)}
${row(`<p>${notice.why_before}<a href="${link}">${notice.object}</a>${notice.why_after}</p>`)}
${row('<span>Meta Platforms Ireland Ltd., Merrion Road, Dublin 4, Ireland</span>')}
</tbody></table></td></tr></tbody></table></body></html>`;
}

export function mailPages(language) {
  const mail = { surface: 'email', url: '', language };
  return [
    ...Object.entries(KINDS).map(([name, kind]) => ({
      ...{ ...mail, kind, id: `mail-${name}`, group: 'answer' },
      html: mailOf(name, language, '48213').html,
    })),
    {
      ...{ ...mail, id: 'mail-notice', kind: 'training_notice', group: 'notice', link: '/contact/' },
      html: noticeMail(language),
    },
  ];
}
