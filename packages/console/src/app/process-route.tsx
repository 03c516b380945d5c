// The address of a process in the editor.
import { useParams } from '@tanstack/react-router';
import ProcessEditorPage from '../processes/process-editor-page';

export function ProcessRoute() {
  const { processId } = useParams({ from: '/processes/$processId' });
  return <ProcessEditorPage key={processId} processId={processId} />;
}
