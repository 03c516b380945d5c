// Every colour is a custom property of the host's choice on an element around the editor; here each for the light and for the dark.
import type { Diagram } from '@baton/core';
import { ProcessEditor } from '@baton/editor';
import type { CSSProperties } from 'react';

const green = {
  blockSize: 640,
  '--baton-theme-accent': 'light-dark(#0b6e4f, #7fd8b4)',
  '--baton-theme-accent-soft': 'light-dark(#e3f3ec, #16332a)',
  '--baton-theme-accent-line': 'light-dark(#8fc7b2, #2f6b56)',
} as CSSProperties;

export function InOurColours({ first }: { first: Diagram }) {
  return (
    <div style={green}>
      <ProcessEditor defaultValue={first} select="sum" />
    </div>
  );
}
