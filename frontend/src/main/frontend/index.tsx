import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { router } from 'Frontend/routes.js';

const outlet = document.getElementById('outlet');
if (!outlet) throw new Error('The page has no outlet');
createRoot(outlet).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
