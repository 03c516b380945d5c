// @baton/client/react: the hooks on TanStack Query. Queries stay fresh through `useLiveUpdates`, mounted once.

export {
  useAcknowledge,
  useAlerts,
  useDeadLetters,
  useDeliveries,
  usePublishMessage,
  useSendAgain,
} from './react/alerts';
export {
  type CalendarPreview,
  type HolidayQuestion,
  useCalendarPreviews,
  useCalendarVersions,
  useHolidayPlaces,
  useHolidays,
  useSaveCalendars,
} from './react/calendars';
export {
  type CaseFilter,
  useCancel,
  useCase,
  useCaseLog,
  useCases,
  useExportLog,
  useResume,
  useRetry,
  useSetVariables,
  useSkip,
  useStartCase,
  useSuspend,
} from './react/cases';
export { useMoveClock, useServerNow, useTestClock } from './react/clock';
export {
  type AbsencePlan,
  type AbsenceQuestion,
  type Preferences,
  useAbsencePlan,
  useDirectoryRights,
  usePersonChanges,
  usePreferences,
  useReassignMany,
  useRemoveRole,
  useSavePerson,
  useSavePreferences,
  useSaveRole,
} from './react/directory';
export {
  type ItemSelection,
  useAccept,
  useClaim,
  useCompleteItem,
  useDelegate,
  useGiveBack,
  useHandOver,
  useItem,
  useItems,
  useRefuse,
  useRelease,
  useRemind,
} from './react/items';
export { type Live, useLiveUpdates } from './react/live-updates';
export {
  useCheck,
  useDraft,
  useOutside,
  usePhrases,
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
export { useMoveAppointment, useMoveDue, usePauseClocks, useResumeClocks } from './react/time-targets';
