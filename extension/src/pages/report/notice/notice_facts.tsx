// The numbers of a notice: link and button side by side, and where in the text the link stands.
import { t } from '../../shared/i18n';
import { number } from '../format';
import type { NoticeSight, Sight } from '../types';
import { area, buttonPerLink, foldOf, leastContrast, type NoticeSeen, targetOf } from './notice_model';

const px = (value: number) => `${number(value)} px`;

const rows: [string, (part: Sight, view: NoticeSight) => string, ((part: Sight, view: NoticeSight) => boolean)?][] = [
  ['size', part => `${number(part.width)} × ${px(part.height)}`],
  ['area', part => `${number(area(part))} px²`],
  ['font', part => (part.font > 0 ? px(part.font / 10) : t('report_unknown'))],
  [
    'contrast',
    ({ contrast }) => (contrast ? `${number(contrast / 100)} : 1` : t('report_unknown')),
    ({ contrast }) => Boolean(contrast && contrast / 100 < leastContrast),
  ],
  ['target', part => t(`report_notice_target_${targetOf(part)}`), part => targetOf(part) === 'small'],
  [
    'fold',
    (part, view) => t(`report_notice_fold_${foldOf(part, view)}`),
    (part, view) => foldOf(part, view) !== 'above',
  ],
];

function Cell({ part, view, row }: { part: Sight | undefined; view: NoticeSight; row: (typeof rows)[number] }) {
  const [, text, remarkable] = row;
  if (!part) return <td>{t('report_unknown')}</td>;
  return <td class={remarkable?.(part, view) ? 'remarkable' : ''}>{text(part, view)}</td>;
}

export function NoticeFacts({ notice }: { notice: NoticeSeen }) {
  const { sight } = notice;
  const times = buttonPerLink(sight);
  return (
    <>
      <table class="notice-facts">
        <caption class="visually-hidden">{t('report_table_of', t('report_notice_title'))}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <span class="swatch notice-key link" aria-hidden="true" /> {t('report_notice_link')}
            </th>
            <th scope="col">
              <span class="swatch notice-key main" aria-hidden="true" /> {t('report_notice_button')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row[0]}>
              <th scope="row">{t(`report_notice_row_${row[0]}`)}</th>
              <Cell part={sight.link} view={sight} row={row} />
              <Cell part={sight.button} view={sight} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
      {times !== undefined && <p>{t('report_notice_times', number(Number(times.toPrecision(2))))}</p>}
    </>
  );
}

/** Where the link stands in the notice's text. */
export function WordsBefore({ notice: { words, before } }: { notice: NoticeSeen }) {
  if (!words || before === undefined) return <p class="note">{t('report_notice_words_unknown')}</p>;
  const part = Math.min(1, Math.max(0, before / words));
  return (
    <>
      <div class="words-bar" aria-hidden="true">
        <span class="before" style={{ width: `${part * 100}%` }} />
        <span class="at" />
      </div>
      <p>{t('report_notice_words', number(before), number(words))}</p>
    </>
  );
}
