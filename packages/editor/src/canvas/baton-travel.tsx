// The baton on its way: when the case moves on, a capsule runs along the paths from the step that had it to the one that has it now.
import { ViewportPortal } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import type { StepOverlay } from '../kinds/editor-kind';
import { levelOf } from '../layout/insets';
import type { Scene, ScenePath } from '../layout/scene';
import { roundedPath } from './rounded-path';
import styles from './travel.module.css';

const ONE_STEP_MS = 360;
const LONGEST_MS = 1_200;

export interface BatonTravelProps {
  readonly scene: Scene;
  readonly overlays: Readonly<Record<string, StepOverlay>>;
}

interface Journey {
  readonly key: string;
  readonly way: string;
  readonly durationMs: number;
}

export function BatonTravel({ scene, overlays }: BatonTravelProps) {
  const holders = scene.nodes.filter((step) => overlays[step.id]?.baton).map((step) => step.id);
  const before = useRef(holders);
  const [journeys, setJourneys] = useState<readonly Journey[]>([]);
  const now = holders.join(' ');
  useEffect(() => {
    const was = before.current;
    before.current = now === '' ? [] : now.split(' ');
    const left = was.filter((id) => !before.current.includes(id));
    const reached = before.current.filter((id) => !was.includes(id));
    const next = reached.flatMap((to) => {
      const way = left.map((from) => wayBetween(scene, from, to)).find((found) => found !== null);
      return way ? [journeyAlong(way, to)] : [];
    });
    if (next.length > 0) setJourneys(next);
  }, [now, scene]);

  return (
    <ViewportPortal>
      {journeys.map((journey) => (
        <span
          key={journey.key}
          aria-hidden="true"
          className={styles.travelling}
          style={{ offsetPath: `path("${journey.way}")`, animationDuration: `${journey.durationMs}ms` }}
          onAnimationEnd={() => setJourneys((all) => all.filter((other) => other.key !== journey.key))}
        />
      ))}
    </ViewportPortal>
  );
}

function journeyAlong(way: readonly ScenePath[], to: string): Journey {
  return {
    key: `${way.map((path) => path.id).join(' ')} ${to}`,
    way: roundedPath(way.flatMap((path) => path.points)),
    durationMs: Math.min(LONGEST_MS, ONE_STEP_MS * way.length),
  };
}

/** The paths from one step to another over what is passed at once, or null; never through another step that waits. */
function wayBetween(scene: Scene, from: string, to: string): readonly ScenePath[] | null {
  const starts = [from, ...(levelOf(scene, from).scope.attached.get(from) ?? []).map((tag) => tag.id)];
  const queue: { at: string; way: readonly ScenePath[] }[] = starts.map((at) => ({ at, way: [] }));
  const seen = new Set<string>(starts);
  while (queue.length > 0) {
    const { at, way } = queue.shift() as { at: string; way: readonly ScenePath[] };
    for (const path of scene.paths) {
      if (path.from !== at) continue;
      if (path.to === to) return [...way, path];
      const kind = scene.byId.get(path.to)?.node.kind;
      const passed = kind === 'exclusiveGateway' || kind === 'parallelGateway' || kind === 'milestone';
      if (!passed || seen.has(path.to)) continue;
      seen.add(path.to);
      queue.push({ at: path.to, way: [...way, path] });
    }
  }
  return null;
}
