// Which way a field is written: what people wrote in its own direction, an empty one as the page, so that what it asks for stands as the page is read.
// Called by text fields.

export function ownDirection(value: string | undefined): { dir?: 'auto' } {
  return value === '' ? {} : { dir: 'auto' };
}
