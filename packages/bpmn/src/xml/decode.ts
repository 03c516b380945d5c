// Bytes of a file to text: by its byte order mark, else by what its XML declaration names, else UTF-8.

export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly encoding: string };

export function decodeXml(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch (error) {
    // RangeError: no such encoding; TypeError: the bytes are not of it. Anything else is a bug.
    if (error instanceof RangeError || error instanceof TypeError) return { ok: false, encoding };
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0x3c && b === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}
