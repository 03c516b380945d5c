// What the automatic steps of the example processes work with in the running product: documents and letters in the data folder (or by SMTP), and the
// make-believe accounting service. Called by `startProduct`.
import { join } from 'node:path';
import { fileLetterSender, type LetterSender, letterSender } from '@baton/channels';
import type { JobHandler } from '@baton/engine';
import {
  accountingService,
  exampleProcesses,
  folderArchive,
  officeCalendar,
  routeSheets,
  type Services,
  startAccountingFake,
} from '@baton/example-processes';
import type { Settings } from './settings';

export interface OutsideServices {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  close(): Promise<void>;
}

export async function openOutside(settings: Settings): Promise<OutsideServices> {
  const fake = await startAccountingFake();
  const documents = folderArchive(join(settings.data, 'documents'));
  const services: Services = {
    documents,
    letters: lettersOf(settings),
    accounting: accountingService({ url: fake.url }),
    routeSheets: routeSheets(documents, officeCalendar()),
  };
  return {
    handlers: Object.assign({}, ...exampleProcesses.map(({ handlers }) => handlers(services))),
    close: () => fake.close(),
  };
}

function lettersOf({ smtpUrl, mailFrom, data }: Settings): LetterSender {
  if (smtpUrl !== null) return letterSender({ transport: smtpUrl, from: mailFrom });
  return fileLetterSender({ directory: join(data, 'mail'), from: mailFrom });
}
