import { createStore } from 'Frontend/lib/store';

/** The place in the frame's top bar where the page shown puts its breadcrumb. */
export const breadcrumbSlot = createStore<HTMLElement | null>(null);
