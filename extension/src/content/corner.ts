// The corner of the window where the panel covers nothing that it never may, and as little else as can be.

export type Corner = 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';
interface Size {
  width: number;
  height: number;
}
export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

const corners: Corner[] = ['bottom-right', 'bottom-left', 'top-right', 'top-left'];
const margin = 20; // the panel's distance from the edge, and some air between it and what stands beside it

/** Undefined when every corner would cover one of `never`. */
export function placeOf(window: Size, panel: Size, never: Box[], rather: Box[]): Corner | undefined {
  const covered = (corner: Corner, boxes: Box[]) => {
    const left = corner.endsWith('left') ? 0 : window.width - panel.width - margin;
    const top = corner.startsWith('top') ? 0 : window.height - panel.height - margin;
    const right = left + panel.width + margin;
    const bottom = top + panel.height + margin;
    return boxes.filter(b => b.left < right && b.right > left && b.top < bottom && b.bottom > top).length;
  };
  const free = corners.filter(corner => covered(corner, never) === 0);
  const fewest = Math.min(...free.map(corner => covered(corner, rather)));
  return free.find(corner => covered(corner, rather) === fewest);
}
