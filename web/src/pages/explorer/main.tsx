import '../../styles/tokens.css';
import '../../styles/base.css';
import '../../styles/parts.css';
import './explorer.css';
import { createRoot } from 'react-dom/client';
import { applyTheme } from '../../frame/theme';
import { Explorer } from './explorer';

applyTheme();
const root = document.getElementById('root');
if (root) createRoot(root).render(<Explorer />);
