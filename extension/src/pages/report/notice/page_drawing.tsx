// The notice on its page, to scale: the view and its lower edge, the notice, its button and its link.
import { t } from '../../shared/i18n';
import type { NoticeSight, Sight } from '../types';
import { scaled } from './notice_model';

const labelRoom = 64;

interface PartProps {
  part: Sight;
  kind: 'box' | 'link' | 'button';
  scale: number;
  right: number;
  bottom: number;
  labelY?: number;
}

function Part({ part, kind, scale, right, bottom, labelY }: PartProps) {
  const y = part.y * scale;
  const height = Math.max(part.height * scale, 1.5);
  const width = Math.max(part.width * scale, 1.5);
  if (y > bottom - 2) return null;
  return (
    <>
      <rect class={`notice-${kind}`} x={part.x * scale} y={y} width={width} height={height} />
      {labelY !== undefined && (
        <>
          <path class="leader" d={`M${part.x * scale + width},${y + height / 2}L${right + 6},${labelY - 4}`} />
          <text x={right + 9} y={labelY}>
            {t(`report_notice_short_${kind}`)}
          </text>
        </>
      )}
    </>
  );
}

export function PageDrawing({ sight, room, id }: { sight: NoticeSight; room: number; id: string }) {
  const { scale, width, height, fold } = scaled(sight, room - labelRoom);
  const { box, link, button } = sight;
  const middle = (part: Sight) => Math.min(height - 6, Math.max(12, (part.y + part.height / 2) * scale + 4));
  const buttonY = button ? middle(button) : undefined;
  let linkY = link ? middle(link) : undefined;
  // Two names on one line would cover each other.
  if (linkY !== undefined && buttonY !== undefined && Math.abs(linkY - buttonY) < 15) {
    linkY = linkY >= buttonY && buttonY + 15 < height ? buttonY + 15 : buttonY - 15;
  }
  return (
    <svg
      viewBox={`0 0 ${width + labelRoom} ${height + 2}`}
      width={width + labelRoom}
      height={height + 2}
      aria-hidden="true"
    >
      <defs>
        <clipPath id={`${id}-view`}>
          <rect x="0" y="0" width={width} height={height} />
        </clipPath>
        <pattern id={`${id}-below`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" class="hatch-ground" />
          <line x1="0" y1="0" x2="0" y2="6" class="hatch-line" />
        </pattern>
      </defs>
      <rect class="notice-view" x="0.5" y="0.5" width={width - 1} height={Math.min(fold, height) - 1} />
      {height > fold + 1 && <rect x="0" y={fold} width={width} height={height - fold} fill={`url(#${id}-below)`} />}
      <g clip-path={`url(#${id}-view)`}>
        <Part part={box} kind="box" scale={scale} right={width} bottom={height} />
      </g>
      {button && <Part part={button} kind="button" scale={scale} right={width} bottom={height} labelY={buttonY ?? 0} />}
      {link && <Part part={link} kind="link" scale={scale} right={width} bottom={height} labelY={linkY ?? 0} />}
      {height > fold + 1 && <line class="fold" x1="0" x2={width} y1={fold} y2={fold} />}
    </svg>
  );
}
