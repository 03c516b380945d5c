// There is nothing at this address.
import { Button, useWords } from '@baton/look';
import { usePageTitle } from '../frame/page-title';
import { useNavigation } from '../places/navigation';
import { Notice } from '../states/notice';

export function NotFoundPage() {
  const { shell } = useWords();
  const navigation = useNavigation();
  usePageTitle(shell.notFound);
  return (
    <Notice
      icon="search"
      title={shell.notFound}
      act={<Button onPress={() => navigation.go({ to: 'items' })}>{shell.toStart}</Button>}
    >
      {shell.notFoundBody}
    </Notice>
  );
}
