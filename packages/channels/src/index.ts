// @baton/channels: how alerts reach people: in the application and by e-mail.
export { appChannel } from './app/app-channel';
export { type FileMailChannelOptions, fileMailChannel } from './mail/file-mail-channel';
export { type MailChannelOptions, mailChannel } from './mail/mail-channel';
export type { MailFailureCode } from './mail/mail-failure';
export {
  isSignedWebhook,
  type WebhookChannelOptions,
  type WebhookMessage,
  webhookChannel,
} from './webhook/webhook-channel';
