// The plain pages behind links in messages: no script, no sign-in, readable on a phone, in either direction. Called by the pages themselves.
import { directionOf, type Locale } from '@baton/words';

/** `title` is text, `content` is HTML: whatever comes from data has gone through `escapeHtml`. */
export function page(locale: Locale, title: string, content: string): string {
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>
:root{color-scheme:light dark}body{margin:0;padding:24px;background:light-dark(#faf9f6,#15171b);color:light-dark(#1a1c20,#eceae4);
font:16px/1.5 system-ui,-apple-system,'Segoe UI','Noto Sans','Noto Sans Arabic',sans-serif}
main{max-width:32rem;margin:10vh auto 0;padding:24px;background:light-dark(#fff,#1d2026);border:1px solid light-dark(#e8e6df,#33373f);border-radius:10px}
h1{margin:0 0 16px;font-size:20px;line-height:1.3}p{overflow-wrap:anywhere}.asked{white-space:pre-line;unicode-bidi:plaintext;text-align:match-parent}
button{padding:12px 20px;border:1px solid #4250c8;border-radius:6px;background:#4250c8;color:#fff;font:inherit;cursor:pointer}
.answers{display:flex;flex-wrap:wrap;gap:12px;margin-top:20px}.answers button+button{background:transparent;color:light-dark(#4250c8,#a9b1ff);border-color:currentColor}
label{display:block;font-weight:600}textarea{box-sizing:border-box;width:100%;min-height:6rem;margin-top:6px;padding:10px;border:1px solid light-dark(#8d8f94,#7d8189);
border-radius:6px;background:transparent;color:inherit;font:inherit}.small{margin:20px 0 0;color:light-dark(#686c74,#a3a7af);font-size:14px}
button:focus-visible,a:focus-visible,textarea:focus-visible{outline:3px solid #8b95f0;outline-offset:2px}a{color:light-dark(#4250c8,#a9b1ff)}
.done{color:light-dark(#1c7a4a,#6fd3a0);font-weight:600}.wrong{color:light-dark(#b3261e,#ff9a91);font-weight:600}
</style></head><body><main><h1>${escapeHtml(title)}</h1>${content}</main></body></html>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
