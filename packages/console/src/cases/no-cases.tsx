// What the list of cases says while it is empty: why it is, and the one act that helps.
import { useProcesses, useSession } from '@baton/client/react';
import { Button, useWords } from '@baton/look';
import { useIsolated } from '../directory/use-isolated';
import { useReadable } from '../language/use-readable';
import { useNavigation } from '../places/navigation';
import type { CaseSelection } from '../places/place';
import { Notice } from '../states/notice';
import { StartCaseButton } from './start-case';

export function NoCases({ chosen }: { readonly chosen: CaseSelection }) {
  const { cases, common, screens } = useWords();
  const navigation = useNavigation();
  const mayStart = useSession().data?.permissions.includes('start') ?? false;
  const readable = useReadable();
  const isolated = useIsolated();
  const process = useProcesses().data?.rows.find((row) => row.id === chosen.processId);
  const name = process && isolated(readable.name(process.id, process.name));
  if (chosen.text || chosen.step !== undefined || chosen.hands !== undefined) {
    const clear = <Button onPress={() => navigation.go({ to: 'cases' })}>{common.clearFilters}</Button>;
    return (
      <Notice icon="cases" title={cases.emptyTitle} act={clear}>
        {screens.noCases.filtered}
      </Notice>
    );
  }
  if (chosen.view !== 'all') {
    const isGood = chosen.view !== 'done';
    const all = (
      <Button onPress={() => navigation.go({ to: 'cases', ...chosen, view: 'all', page: 1 })}>{cases.views.all}</Button>
    );
    return (
      <Notice
        icon={isGood ? 'check' : 'cases'}
        tone={isGood ? 'ok' : 'neutral'}
        title={screens.noCases.views[chosen.view]}
        act={all}
      >
        {name && screens.noCases.onlyOf(name)}
      </Notice>
    );
  }
  return (
    <Notice
      icon="cases"
      title={name ? screens.noCases.ofProcess(name) : cases.emptyTitle}
      act={<StartCaseButton processId={chosen.processId} />}
    >
      {process?.byEvent ? screens.processes.byEvent : mayStart ? screens.noCases.start : screens.noCases.look}
    </Notice>
  );
}
