// An answer by mail: given as a file or as pasted text, read by the host, and bound to the objection that it is about.
import { useRef, useState } from 'preact/hooks';
import { call } from '../../messages';
import type { MailParams, MailResult } from '../../protocol/types';
import { t } from './i18n';

const longestMail = 5 * 1024 * 1024; // bytes that the host reads
const longestText = 512 * 1024; // characters: no answer is longer

export type GivenMail = Pick<MailParams, 'eml' | 'text'>;

export interface MailState {
  reading: boolean;
  result: MailResult | undefined;
  fault: string;
  readFile: (file: File) => void;
  readText: (text: string) => void;
  /** The person says which objection it answers. */
  isAbout: (objection: string) => void;
}

function base64Of(file: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => failed(new Error(t('answers_gone')));
    reader.readAsDataURL(file);
  });
}

async function mailIn(file: File): Promise<GivenMail> {
  if (file.size === 0) throw new Error(t('answers_empty'));
  if (file.size > longestMail) throw new Error(t('answers_too_large', file.name));
  const head = new TextDecoder().decode(await file.slice(0, 4096).arrayBuffer());
  // Every mail begins with header fields: a name, a colon. (mbox exports have a line "From " before.)
  if (!/^(?:From [^\n]*\n)?[!-9;-~]+[ \t]*:/.test(head.trimStart())) throw new Error(t('answers_no_mail', file.name));
  return { eml: await base64Of(file) };
}

export function useMail(changed: () => void): MailState {
  const [given, setGiven] = useState<GivenMail>();
  const [reading, setReading] = useState(false);
  const [result, setResult] = useState<MailResult>();
  const [fault, setFault] = useState('');

  const latest = useRef(0);

  // The outcome of the mail that was given last: one that takes longer must not stand beside another's buttons.
  const read = async (mail: Promise<GivenMail>, objection?: string) => {
    latest.current += 1;
    const turn = latest.current;
    const isLatest = () => turn === latest.current;
    setReading(true);
    setFault('');
    setResult(undefined);
    try {
      const found = await mail;
      const outcome = await call('mail.read', { ...found, ...(objection ? { objection } : {}) });
      if (isLatest()) {
        setGiven(found);
        setResult(outcome);
      }
      changed();
    } catch (error) {
      if (isLatest()) setFault(error instanceof Error ? error.message : String(error));
    }
    if (isLatest()) setReading(false);
  };
  return {
    ...{ reading, result, fault },
    readFile: file => void read(mailIn(file)),
    readText: text => {
      const long = text.length > longestText;
      void read(long ? Promise.reject(new Error(t('answers_too_long'))) : Promise.resolve({ text }));
    },
    isAbout: objection => {
      if (given) void read(Promise.resolve(given), objection);
    },
  };
}
