// A process in the editor. The editor is large and loaded when it is opened.
import { useWords } from '@baton/look';
import { ViewBar } from '../frame/view-bar';
import { Notice } from '../states/notice';

export default function ProcessEditorPage({ processId }: { readonly processId: string }) {
  const { screens } = useWords();
  return (
    <>
      <ViewBar title={processId} />
      <Notice icon="diagram" title={screens.processes.loading} />
    </>
  );
}
