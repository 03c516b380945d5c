// @baton/client/react: the hooks on TanStack Query. Queries stay fresh through `useLiveUpdates`, mounted once.

export { useAcknowledge, useAlerts, usePublishMessage } from './react/alerts';
export {
  type CaseFilter,
  useCancel,
  useCase,
  useCaseLog,
  useCases,
  useResume,
  useRetry,
  useSetVariables,
  useSkip,
  useStartCase,
  useSuspend,
} from './react/cases';
export { useMoveClock, useServerNow, useTestClock } from './react/clock';
export {
  type ItemSelection,
  useClaim,
  useCompleteItem,
  useHandOver,
  useItem,
  useItems,
  useRelease,
} from './react/items';
export { type Live, useLiveUpdates } from './react/live-updates';
export {
  useCheck,
  useDraft,
  useOutside,
  useProcesses,
  usePublish,
  useSaveDraft,
  useVersion,
  useVersions,
} from './react/processes';
export { BatonProvider, type BatonProviderProps, useBatonClient } from './react/provider';
export {
  useCalendars,
  usePeople,
  useRoles,
  useSession,
  useSignIn,
  useSignInChoices,
  useSignOut,
} from './react/session';
