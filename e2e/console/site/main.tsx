import { createRoot } from 'react-dom/client';
import { Site } from './site.tsx';
import './base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<Site />);
