import './zod-without-eval.ts';
import './styles/page.css';
import './styles/top.css';
import './styles/pane.css';
import './styles/composer.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
