/** Keeps the frame usable when a screen cannot be drawn. */

import { Component, type ReactNode } from 'react';
import { showFault } from '../../state/refusals.ts';
import { EmptyState } from '../empty-state/empty-state.tsx';

type Props = { readonly children: ReactNode };

/** Shows the fault of a screen in the dialog for faults and a sentence in its place. */
export class FaultBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    showFault(error);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <EmptyState
        title="This screen could not be shown"
        text="It is a fault of the program. The other screens go on; what you confirmed is saved."
      />
    );
  }
}
