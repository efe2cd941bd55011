// The page's own view of the files that it got: picture, name and size.
import { useEffect, useState } from 'react';
import s from '../styles/built.css';

function Preview({ file, onRemove, remove }) {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <li className={s.preview}>
      {address && file.type.startsWith('image/') && <img className={s.thumb} src={address} alt="" />}
      <span>{file.name}</span>
      <span className={s.size}>{(file.size / 1024).toFixed(1)} KB</span>
      {onRemove && (
        <button type="button" className={s.remove} aria-label={`${remove} ${file.name}`} onClick={onRemove}>
          ×
        </button>
      )}
    </li>
  );
}

export function Previews({ files, onRemove, remove }) {
  if (files.length === 0) return null;
  return (
    <ul className={s.previews}>
      {files.map((file, place) => (
        <Preview
          key={`${file.name} ${file.size}`}
          file={file}
          remove={remove}
          onRemove={onRemove && (() => onRemove(place))}
        />
      ))}
    </ul>
  );
}
