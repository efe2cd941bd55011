// One page application per document: the path picks the page, history changes it.
import { useCallback, useEffect, useMemo, useState } from 'react';
import { findPage } from './pages/table.jsx';
import { SiteContext } from './site.jsx';

export function App({ boot }) {
  const [path, setPath] = useState(boot.path);
  const navigate = useCallback(to => {
    history.pushState({}, '', to);
    setPath(to);
    window.scrollTo(0, 0);
  }, []);
  useEffect(() => {
    const back = () => setPath(location.pathname + location.search);
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const page = findPage(boot, path);
  useEffect(() => {
    document.title = page.title({ ...boot, path });
  }, [page, boot, path]);
  const site = useMemo(() => ({ ...boot, path, navigate }), [boot, path, navigate]);
  return (
    <SiteContext value={site}>
      <page.Page key={page.keep ? 'kept' : path} />
    </SiteContext>
  );
}
