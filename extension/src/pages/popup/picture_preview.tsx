// The picture that was taken, before it is kept: it may show more than the person wants to give away.
import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../messages';
import type { ObjectionView } from '../../protocol/types';
import { t } from '../shared/i18n';
import { keepEvidence } from '../shared/keep_evidence';

interface Props {
  picture: File;
  objection: ObjectionView;
  done: (said: string) => void;
}

async function keep(picture: File, { id }: ObjectionView): Promise<void> {
  const { sha256 } = await keepEvidence(picture, { original: false });
  const known = (await call('objections.list', {})).objections.find(o => o.id === id)?.evidence ?? [];
  await call('objection.update', { id, evidence: [...known.filter(hash => hash !== sha256), sha256] });
}

export function PicturePreview({ picture, objection, done }: Props) {
  const [url, setUrl] = useState('');
  const [busy, setBusy] = useState(false);
  const figure = useRef<HTMLElement>(null);
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  const take = () => {
    setBusy(true);
    keep(picture, objection).then(
      () => done(t('popup_picture_taken')),
      error => done(error.message),
    );
  };
  return (
    <figure class="preview" ref={figure}>
      {url && (
        <img src={url} alt={t('evidence_preview')} onLoad={() => figure.current?.scrollIntoView({ block: 'end' })} />
      )}
      <figcaption class="small">{t('evidence_preview_look')}</figcaption>
      <div class="row">
        <button type="button" class="button primary" data-action="keep-picture" disabled={busy} onClick={take}>
          {t('evidence_keep')}
        </button>
        <button type="button" class="button" data-action="discard-picture" disabled={busy} onClick={() => done('')}>
          {t('evidence_discard')}
        </button>
      </div>
    </figure>
  );
}
