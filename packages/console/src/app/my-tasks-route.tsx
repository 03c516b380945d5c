// The address of "My tasks", with the open task where the address names one.
import { useParams, useSearch } from '@tanstack/react-router';
import { MyTasks } from '../work-items/my-tasks';

export function MyTasksRoute() {
  const { group } = useSearch({ from: '/tasks' });
  const { instanceId, item } = useParams({ strict: false });
  const number = Number(item);
  const selected = instanceId !== undefined && Number.isInteger(number) ? { instanceId, item: number } : null;
  return <MyTasks grouping={group ?? 'due'} selected={selected} />;
}
