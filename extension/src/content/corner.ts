// The corner of the window where the panel covers none of the page's send buttons.

export type Corner = 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';
interface Size {
  width: number;
  height: number;
}
type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

const corners: Corner[] = ['bottom-right', 'bottom-left', 'top-right', 'top-left'];
const margin = 24;

/** Undefined when every corner would cover one. */
export function placeOf(window: Size, panel: Size, buttons: Box[]): Corner | undefined {
  return corners.find(corner => {
    const left = corner.endsWith('left') ? 0 : window.width - panel.width - margin;
    const top = corner.startsWith('top') ? 0 : window.height - panel.height - margin;
    const right = left + panel.width + margin;
    const bottom = top + panel.height + margin;
    return !buttons.some(b => b.left < right && b.right > left && b.top < bottom && b.bottom > top);
  });
}
