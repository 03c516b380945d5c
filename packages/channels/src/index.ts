// @baton/channels: how alerts reach people, in the application and by e-mail; letters to people outside, and documents out of templates.
export { appChannel } from './app/app-channel';
export {
  type DocumentTemplate,
  documentTemplate,
  TemplateError,
  type TemplateErrorCode,
  type TemplateOptions,
} from './documents/document-template';
export {
  type Attachment,
  fileLetterSender,
  isAddress,
  type Letter,
  type LetterOptions,
  type LetterSender,
  letterSender,
} from './letters/letter';
export { type FileMailChannelOptions, fileMailChannel } from './mail/file-mail-channel';
export { type MailChannelOptions, mailChannel } from './mail/mail-channel';
export type { MailFailureCode } from './mail/mail-failure';
export {
  isSignedWebhook,
  type WebhookChannelOptions,
  type WebhookMessage,
  webhookChannel,
} from './webhook/webhook-channel';
