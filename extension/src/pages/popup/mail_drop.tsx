// A mail that is dropped on the popup, and what came of it.
import type { ObjectionView } from '../../protocol/types';
import { t } from '../shared/i18n';
import { MailOutcome } from '../shared/mail_outcome';
import { useMail } from '../shared/use_mail';
import { useMailDrop } from '../shared/use_mail_drop';

export function MailDrop({ objections, changed }: { objections: ObjectionView[]; changed: () => void }) {
  const mail = useMail(changed);
  const over = useMailDrop({ file: mail.readFile, text: mail.readText });
  const waiting = objections.filter(({ status }) => status === 'submitted' || status === 'expired');
  return (
    <>
      {over && (
        <p class="drop-here" id="drop-here">
          {t('answers_drop_here')}
        </p>
      )}
      <MailOutcome mail={mail} open={waiting} />
    </>
  );
}
