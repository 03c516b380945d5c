// Why a file cannot be read at all, and that nothing has happened.
import '@baton/words/wizard';
import { Note, useFormat, useWords } from '@baton/look';
import type { FileFault } from './read-file';

export function FaultNote({ name, fault }: { readonly name: string; readonly fault: FileFault }) {
  const words = useWords();
  const format = useFormat();
  const { importing: file } = words;
  const size = (bytes: number) => `${format.number(bytes / 1_000_000, 1)} MB`;
  const why = {
    unreadable: () => file.unreadable,
    notOurs: () => file.notOurs,
    newer: () => file.newer,
    tooLarge: () => (fault.type === 'tooLarge' ? file.tooLarge(size(fault.bytes), size(fault.limit)) : ''),
    broken: () => (fault.type === 'broken' ? file.broken(fault.place, fault.message) : ''),
    bpmn: () => null,
  }[fault.type]();
  return (
    <Note tone="late" isLive>
      <b>{file.refused(name)}</b> {why} {file.untouched}
    </Note>
  );
}
