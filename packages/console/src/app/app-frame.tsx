// What is around every address: the sign-in page for those who are not signed in, else the frame.
import { useSession } from '@baton/client/react';
import { useWords } from '@baton/look';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Frame } from '../frame/frame';
import { SignInPage } from '../sign-in/sign-in-page';
import { Bones } from '../states/bones';
import { Failure } from '../states/notice';

export function AppFrame() {
  const { common } = useWords();
  const session = useSession();
  const { pathname, searchStr } = useRouterState({ select: (state) => state.location });
  const search = useMemo(() => new URLSearchParams(searchStr), [searchStr]);
  if (session.data === undefined) {
    return (
      <main>
        {session.isError ? (
          <Failure title={common.errorTitle} error={session.error} onRetry={() => session.refetch()} />
        ) : (
          <Bones rows={8} />
        )}
      </main>
    );
  }
  if (session.data === null) return <SignInPage />;
  // The editor takes the whole page; who only looks at a process keeps the places beside it.
  const isEditor = pathname.startsWith('/processes/') && session.data.permissions.includes('publish');
  return (
    <Frame path={pathname} search={search} isBare={isEditor}>
      <Outlet />
    </Frame>
  );
}
