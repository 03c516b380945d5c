// `baton holidays DE-BE 2026 2027`: the public holidays of a country or region as a layer of a calendar, as JSON.
import { parseArgs } from 'node:util';
import { holidaysOf } from '@baton/server/node';
import { rejection } from '@baton/words';
import type { Subcommand } from '../command';
import { Refusal } from '../terminal/refusal';
import { EXIT } from '../terminal/terminal';

export const holidays: Subcommand = {
  usage: 'COUNTRY[-REGION] FROM TO [--language CODE]',
  async run(args, terminal) {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { language: { type: 'string' } },
    });
    const [place = '', from = '', to = from, ...more] = positionals;
    const parts = /^([A-Z]{2})(?:-([A-Za-z0-9-]{1,10}))?$/.exec(place);
    if (!parts || !/^\d{4}$/.test(from) || !/^\d{4}$/.test(to) || more.length > 0)
      throw new Refusal('cli.arguments', { message: 'Name a place such as DE or DE-BE, and years.' });
    const [, country = '', region] = parts;
    const reply = await holidaysOf({
      country,
      ...(region === undefined ? {} : { region }),
      from: Number(from),
      to: Number(to),
      ...(values.language === undefined ? {} : { language: values.language }),
    });
    if (!reply.ok) {
      terminal.err(`${rejection('en', reply.code, reply.facts)} [${reply.code}]`);
      return EXIT.failed;
    }
    terminal.out(JSON.stringify(reply.layer, null, 2));
    return EXIT.ok;
  },
};
