// In the browser: takes over what the server rendered.
import { hydrateRoot } from 'react-dom/client';
import { App } from './app.jsx';

const boot = JSON.parse(document.getElementById('boot').textContent);
hydrateRoot(document.getElementById('mount'), <App boot={boot} />);
