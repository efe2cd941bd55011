// The mails the service sends after a form: the code, and its answer. HTML, as a mail program shows it.
const TEXTS = {
  en: {
    code: [
      'Confirm your e-mail address',
      code => `Use this code to confirm your request: ${code}. It is valid for one hour. Keep the page open.`,
    ],
    honoured: [
      'Your objection for AI at Meta',
      () =>
        'We have looked at your request and honour your objection. Your public information, such as posts and comments, will not be used for the future development and improvement of generative AI models for AI at Meta. It also counts for other accounts in your Accounts Centre.',
    ],
    denied: [
      'Your request about AI at Meta',
      () => 'We have looked at your request and are unable to take further action on it.',
    ],
  },
  de: {
    code: [
      'Bestätige deine E-Mail-Adresse',
      code => `Bestätige deine Anfrage mit diesem Code: ${code}. Er gilt eine Stunde. Lass die Seite geöffnet.`,
    ],
    honoured: [
      'Dein Widerspruch zu KI bei Meta',
      () =>
        'Wir haben deine Anfrage geprüft und berücksichtigen deinen Widerspruch. Deine öffentlichen Informationen, etwa Beiträge und Kommentare, fließen künftig nicht in die Entwicklung und Verbesserung generativer KI-Modelle für KI bei Meta ein. Das gilt auch für andere Konten in deiner Kontenübersicht.',
    ],
    denied: [
      'Deine Anfrage zu KI bei Meta',
      () => 'Wir haben deine Anfrage geprüft und können nichts weiter unternehmen.',
    ],
  },
};

export function mailOf(kind, language, code = '') {
  const [subject, text] = TEXTS[language][kind];
  return { subject, html: `<html lang="${language}"><body><h1>${subject}</h1><p>${text(code)}</p></body></html>` };
}
