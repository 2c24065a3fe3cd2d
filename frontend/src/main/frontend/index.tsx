import './ui/theme.css';
import { start } from 'Frontend/features/frame/start';
import { StartedHub } from 'Frontend/features/frame/StartedHub';
import fileRoutes from 'Frontend/generated/file-routes';
import { followTheme } from 'Frontend/lib/theme/theme';
import { registerViews } from 'Frontend/lib/views';
import { router } from 'Frontend/routes.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const outlet = document.getElementById('outlet');
if (!outlet) throw new Error('The page has no outlet');
followTheme();
registerViews(fileRoutes);
void start();
createRoot(outlet).render(
  <StrictMode>
    <StartedHub router={router} />
  </StrictMode>,
);
