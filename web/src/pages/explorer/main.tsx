import '../../styles/tokens.css';
import '../../styles/base.css';
import '../../styles/controls.css';
import '../../styles/words.css';
import '../../styles/page.css';
import '../../styles/tables.css';
import '../../styles/states.css';
import '../../styles/overlays.css';
import './explorer.css';
import { createRoot } from 'react-dom/client';
import { applyTheme } from '../../frame/theme';
import { Explorer } from './explorer';

applyTheme();
const root = document.getElementById('root');
if (root) createRoot(root).render(<Explorer />);
