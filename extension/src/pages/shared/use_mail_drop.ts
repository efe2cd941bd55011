// The whole page takes a mail that is dropped on it, and shows that it does.
import { useEffect, useState } from 'preact/hooks';

interface Taking {
  file: (file: File) => void;
  text: (text: string) => void;
}

const taken = ['Files', 'text/plain'];

/** True while something is held over the page. */
export function useMailDrop({ file, text }: Taking): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.dataTransfer?.types.some(type => taken.includes(type)) === true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const [first] = event.dataTransfer?.files ?? [];
      const words = event.dataTransfer?.getData('text/plain') ?? '';
      if (first) file(first);
      else if (words.trim() !== '') text(words);
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  });
  return over;
}
