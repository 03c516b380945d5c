// What comes of answers or of a file, before it is taken: a drawing to walk through, or where there is little room a picture of the whole.
import type { Diagram } from '@baton/core';
import { useRef } from 'react';
import { ProcessCanvas } from '../canvas/process-canvas';
import type { EditorDirectory } from '../document/editor';
import { DrawingPicture } from './drawing-picture';
import styles from './preview.module.css';
import { useRoom } from './use-room';

export interface PreviewProps {
  readonly diagram: Diagram;
  readonly directory: EditorDirectory;
  readonly label: string;
}

export function Preview({ diagram, directory, label }: PreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  const room = useRoom(place);
  return (
    <div ref={place} className={styles.preview}>
      {room === 'phone' ? (
        <DrawingPicture diagram={diagram} directory={directory} label={label} />
      ) : (
        <ProcessCanvas whole diagram={diagram} directory={directory} label={label} />
      )}
    </div>
  );
}
