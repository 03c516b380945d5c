// Text messages and chat through a provider of the host's choice: one signed JSON POST for each message. Given to the engine by the host
// application; the provider, or a small adapter in front of it, checks the signature and sends.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AlertChannel, AlertMessage, SendResult } from '@baton/engine';
import { alertText, chooseLocale } from '@baton/words';
import { rawFactsOf } from '../alert-facts';
import { digestText } from '../digest-text';

export interface WebhookChannelOptions {
  readonly channel: 'sms' | 'chat';
  /** Where messages are posted to. */
  readonly url: string;
  /** Shared with the receiver, who checks `baton-signature` with it. */
  readonly secret: string;
  /** Further headers, such as the provider's own authorization. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How long an answer is waited for, in ms; 10 s. */
  readonly timeoutIn?: number;
  /**
   * Whether the receiver takes the same `idempotency-key` once: then what a crash or a lost answer left open is sent again. Otherwise it is
   * left as `unknown`.
   */
  readonly repeats?: boolean;
}

/** The body of the request. */
export interface WebhookMessage {
  readonly id: string;
  readonly channel: 'sms' | 'chat';
  readonly to: { readonly person: string; readonly name: string; readonly phone: string | null };
  /** One line with a link, in the recipient's language; several alerts have a line each. */
  readonly text: string;
  readonly subject: string;
  readonly link: string;
  readonly acknowledgeLink: string | null;
  readonly severity: 'info' | 'normal' | 'critical';
  readonly locale: string;
  readonly caseKey: string;
  /** Epoch ms. */
  readonly dueAt: number | null;
}

const DETAIL_MAX = 300;
/** Answers that mean "not now". */
const LATER = new Set([408, 425, 429]);

export function webhookChannel(options: WebhookChannelOptions): AlertChannel {
  const { channel, url, secret, headers = {}, timeoutIn = 10_000, repeats = false } = options;
  return {
    channel,
    repeats,
    async send(message) {
      if (channel === 'sms' && !message.person.phone) return failed('webhook.no-phone', false);
      const body = JSON.stringify(webhookMessage(message, channel));
      const timestamp = String(Math.floor(message.now / 1000));
      try {
        const response = await fetch(url, {
          method: 'POST',
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutIn),
          headers: {
            ...headers,
            'content-type': 'application/json',
            'idempotency-key': encodeURIComponent(message.idempotencyKey),
            'baton-timestamp': timestamp,
            'baton-signature': signatureOf(secret, timestamp, body),
          },
          body,
        });
        return await resultOf(response);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        // It may have arrived all the same: the key tells the receiver that it is the same message.
        const reason = error.cause instanceof Error ? error.cause.message : error.message;
        return failed(error.name === 'TimeoutError' ? 'webhook.timeout' : `webhook.unreachable: ${reason}`, true);
      }
    },
  };
}

/** For the receiving side: whether this body was signed with the secret, at most five minutes ago (`now`: epoch ms). */
export function isSignedWebhook(
  secret: string,
  { timestamp, signature, body }: { readonly timestamp: string; readonly signature: string; readonly body: string },
  now: number,
): boolean {
  if (!(Math.abs(now / 1000 - Number(timestamp)) <= 300)) return false;
  const [given, right] = [signature, signatureOf(secret, timestamp, body)].map((text) => Buffer.from(text, 'utf8'));
  return given !== undefined && right !== undefined && given.length === right.length && timingSafeEqual(given, right);
}

function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

function webhookMessage(message: AlertMessage, channel: 'sms' | 'chat'): WebhookMessage {
  const locale = chooseLocale(message.locale);
  const { delivery, person } = message;
  const text = message.others?.length ? digestText(message) : alertText(locale, delivery.kind, rawFactsOf(message));
  return {
    id: message.idempotencyKey,
    channel,
    to: { person: person.id, name: person.name, phone: person.phone ?? null },
    text: message.others?.length ? text.body : text.short,
    subject: text.subject,
    link: message.link,
    acknowledgeLink: message.acknowledgeLink,
    severity: delivery.severity,
    locale,
    caseKey: delivery.caseKey,
    dueAt: delivery.dueAt,
  };
}

async function resultOf(response: Response): Promise<SendResult> {
  const text = (await response.text()).slice(0, DETAIL_MAX);
  if (!response.ok) {
    const later = response.status >= 500 || LATER.has(response.status);
    return failed(`${later ? 'webhook.deferred' : 'webhook.rejected'}: ${response.status} ${text}`.trim(), later);
  }
  return { ok: true, state: saysDelivered(text) ? 'delivered' : 'sent', detail: `${response.status} ${text}`.trim() };
}

/** `{"state":"delivered"}`: the provider knows already that it has arrived. */
function saysDelivered(text: string): boolean {
  try {
    return (JSON.parse(text) as { state?: unknown } | null)?.state === 'delivered';
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function failed(detail: string, retryable: boolean): SendResult {
  return { ok: false, retryable, detail: detail.slice(0, DETAIL_MAX) };
}
