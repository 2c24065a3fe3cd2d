import { Component, type ReactNode } from 'react';
import { BrokenPage } from './BrokenPage';

/** Keeps the frame when a page breaks, or when its code cannot be loaded. */
export class PageErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}
