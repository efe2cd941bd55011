// The corner of the window where the panel covers none of the page's send buttons, and as few of its fields as can be.

export type Corner = 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';
interface Size {
  width: number;
  height: number;
}
export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

const corners: Corner[] = ['bottom-right', 'bottom-left', 'top-right', 'top-left'];
const margin = 24;

/** Undefined when every corner would cover a send button. */
export function placeOf(window: Size, panel: Size, buttons: Box[], fields: Box[]): Corner | undefined {
  const covered = (corner: Corner, boxes: Box[]) => {
    const left = corner.endsWith('left') ? 0 : window.width - panel.width - margin;
    const top = corner.startsWith('top') ? 0 : window.height - panel.height - margin;
    const right = left + panel.width + margin;
    const bottom = top + panel.height + margin;
    return boxes.filter(b => b.left < right && b.right > left && b.top < bottom && b.bottom > top).length;
  };
  const free = corners.filter(corner => covered(corner, buttons) === 0);
  const fewest = Math.min(...free.map(corner => covered(corner, fields)));
  return free.find(corner => covered(corner, fields) === fewest);
}
