import { describe, expect, it } from 'vitest';
import { documentTemplate, TemplateError } from './document-template';

const html = (source: string) => documentTemplate('invoice', source, { as: 'html' });

function codeOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof TemplateError) return { code: error.code, ...error.facts };
    throw error;
  }
  return 'no error';
}

describe('a document out of a template', () => {
  it('is filled in, with lists, sums and days', () => {
    const invoice = html(
      '<h1>{{ no }}</h1>{% for line in lines %}<p>{{ line.what }}: {{ line.sum | money: "EUR" }}</p>{% endfor %}{{ date | day }}',
    );
    const lines = [{ what: 'Line', sum: 39.9 }];
    expect(invoice.fill({ no: 'I-7', lines, date: '2026-05-04' })).toBe('<h1>I-7</h1><p>Line: €39.90</p>May 4, 2026');
  });

  it('writes sums as its readers do', () => {
    const german = documentTemplate('invoice', '{{ sum | money: "EUR" }}', { as: 'text', locale: 'de' });
    expect(german.fill({ sum: 1234.5 }).replace(/\s/g, ' ')).toBe('1.234,50 €');
  });

  it('takes hostile names as text', () => {
    expect(html('{{ client }}').fill({ client: '<script>alert(1)</script>{{ no }}' })).toBe(
      '&lt;script&gt;alert(1)&lt;/script&gt;{{ no }}',
    );
  });

  it.each([
    ['a field that is not there', { other: 1 }, 'client'],
    ['a field that nobody knows yet', { client: null }, 'client'],
  ])('refuses %s', (_, data, field) => {
    const found = codeOf(() => html('Dear {{ client }}').fill(data));
    expect(found).toEqual({ code: 'template.field-missing', template: 'invoice', field });
  });

  it('refuses a field that is missing inside of another', () => {
    expect(codeOf(() => html('{{ client.name }}').fill({ client: { name: null } }))).toMatchObject({
      code: 'template.field-missing',
      field: 'client.name',
    });
  });

  it('reaches nothing but its data', () => {
    expect(codeOf(() => html('{{ client.constructor }}').fill({ client: 'x' }))).toMatchObject({
      code: 'template.field-missing',
    });
    expect(codeOf(() => html('{% include "/etc/passwd" %}').fill({}))).toMatchObject({ code: 'template.malformed' });
  });

  it('says what is wrong with a source that is no template', () => {
    expect(codeOf(() => html('{% for x in %}'))).toMatchObject({ code: 'template.malformed', template: 'invoice' });
    expect(codeOf(() => html('{{ sum | moneyy }}'))).toMatchObject({ code: 'template.malformed' });
    expect(codeOf(() => html('{{ sum | money: "EUR" }}').fill({ sum: 'a lot' }))).toMatchObject({
      code: 'template.malformed',
    });
  });

  it('gives up on what grows without end', () => {
    const source = '{% for a in (1..100000000) %}{{ a }}{% endfor %}';
    expect(codeOf(() => html(source).fill({}))).toMatchObject({ code: 'template.too-long' });
  });
});
