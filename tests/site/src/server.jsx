// On the server: the same pages as HTML text.
import { renderToString } from 'react-dom/server.node';
import { App } from './app.jsx';
import { findPage } from './pages/table.jsx';

export function renderPage(boot) {
  const page = findPage(boot, boot.path);
  return { body: renderToString(<App boot={boot} />), title: page.title(boot), status: page.status ?? 200 };
}
