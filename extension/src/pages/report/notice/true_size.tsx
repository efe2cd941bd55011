// Link and button in CSS pixels, one beside the other, with the outlines of the least and of a good target.
import { t } from '../../shared/i18n';
import { number } from '../format';
import type { NoticeSight, Sight } from '../types';
import { targets } from './notice_model';

const gap = 14;

function Control({ part, kind, y, width }: { part: Sight; kind: 'link' | 'button'; y: number; width: number }) {
  const drawn = Math.min(part.width, width - gap);
  const top = y + Math.max(0, (targets.good - part.height) / 2);
  const x = gap + Math.max(0, (targets.good - drawn) / 2);
  const centre = { x: x + drawn / 2, y: top + part.height / 2 };
  const outline = (side: number, name: string) => {
    const at = { x: centre.x - side / 2, y: centre.y - side / 2, width: side, height: side };
    return (
      <>
        <rect class="target ground" {...at} />
        <rect class={`target ${name}`} {...at} />
      </>
    );
  };
  return (
    <>
      <rect class={`notice-${kind}`} x={x} y={top} width={drawn} height={part.height} />
      {part.font > 0 && (
        <text
          class={`sample ${kind}`}
          x={centre.x}
          y={centre.y + part.font / 30}
          text-anchor="middle"
          style={{ fontSize: `${Math.min(60, part.font / 10)}px` }}
        >
          Aa
        </text>
      )}
      {outline(targets.least, 'least')}
      {outline(targets.good, 'good')}
    </>
  );
}

export function TrueSize({ sight, room }: { sight: NoticeSight; room: number }) {
  const parts = (['link', 'button'] as const).flatMap(kind => {
    const part = sight[kind];
    return part ? [{ kind, part }] : [];
  });
  if (!parts.length) return null;
  const widest = Math.max(targets.good, ...parts.map(({ part }) => part.width)) + 2 * gap;
  const heightOf = (part: Sight) => Math.min(220, Math.max(targets.good, part.height)) + gap;
  let y = 4;
  const drawn = parts.map(({ kind, part }) => {
    const at = y;
    y += heightOf(part);
    const clipped = { ...part, height: Math.min(part.height, 220) };
    return <Control key={kind} part={clipped} kind={kind} y={at} width={widest} />;
  });
  const scale = Math.min(1, room / widest);
  return (
    <div class="true-size">
      <svg viewBox={`0 0 ${widest} ${y}`} width={widest * scale} height={y * scale} aria-hidden="true">
        {drawn}
      </svg>
      <p class="note">
        {scale === 1 ? t('report_notice_true') : t('report_notice_scaled', number(Math.round(scale * 100)))}{' '}
        {t('report_notice_outlines')}
      </p>
    </div>
  );
}
