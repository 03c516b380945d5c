// `@baton/core/xstate`: a process as an XState actor, and the life cycles as XState machines. Apart, so that who needs neither does not load XState.
export * from '../xstate/machines';
export { type ProcessEvent, type ProcessOutput, type ProcessSnapshot, processLogic } from '../xstate/process-logic';
