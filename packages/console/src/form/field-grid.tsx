// The fields of a form, with the closed days of the office named in calendars.
import { type FieldGridProps, FieldGrid as Fields } from '@baton/look/form';
import { useClosedName } from '../time/use-closed-name';

export function FieldGrid(props: Omit<FieldGridProps, 'closedName'>) {
  return <Fields {...props} closedName={useClosedName()} />;
}
