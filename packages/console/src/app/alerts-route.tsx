// The address of the inbox of alerts.
import { useSearch } from '@tanstack/react-router';
import { AlertsInbox } from '../alerts/alerts-inbox';

export function AlertsRoute() {
  const { show } = useSearch({ from: '/alerts' });
  return <AlertsInbox all={show === 'all'} dead={show === 'dead'} everyone={show === 'everyone'} />;
}
