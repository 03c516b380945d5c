// The address of a process: in the editor for who may draw, to be looked at for everybody else.
import { useSession } from '@baton/client/react';
import { useParams } from '@tanstack/react-router';
import ProcessEditorPage from '../processes/process-editor-page';
import { ProcessLookPage } from '../processes/process-look-page';

export function ProcessRoute() {
  const { processId } = useParams({ from: '/processes/$processId' });
  const mayDraw = useSession().data?.permissions.includes('publish') ?? false;
  const Page = mayDraw ? ProcessEditorPage : ProcessLookPage;
  return <Page key={processId} processId={processId} />;
}
