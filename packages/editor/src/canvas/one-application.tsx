// The renderer calls its own element an application, inside of ours: for a screen reader there is one. Rendered inside of React Flow by the stage.
import { useStore } from '@xyflow/react';
import { useEffect } from 'react';

export function OneApplication() {
  const element = useStore((state) => state.domNode);
  useEffect(() => element?.setAttribute('role', 'presentation'), [element]);
  return null;
}
