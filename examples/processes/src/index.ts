// The example processes and the company that they come with: seed data of `npm start`, inputs of the scenario tests.
import { equipmentService, refillReminder, routeSheetsProcess } from '../equipment-service/equipment-service';
import { helpDesk } from '../help-desk/help-desk';
import { leadRevival, leadsDigest, leadToSale } from '../lead-to-sale/lead-to-sale';
import { printOrder, refund } from '../print-order/print-order';
import { receivables } from '../receivables/receivables';
import { periodPayments, telecomBilling } from '../telecom-billing/telecom-billing';
import type { ExampleProcess } from './example-process';

export { clientPage } from '../help-desk/client-page';
export { costBySource, type Funnel, funnelOf, funnelsBy, type SourceCost, type Stage } from '../lead-to-sale/funnel';
export { type Accounting, accountingService } from './accounting/accounting';
export { type AccountingFake, startAccountingFake } from './accounting/accounting-fake';
export { type Archive, folderArchive, memoryArchive } from './archive/archive';
export { type Company, company, officeCalendar } from './company';
export type { ExampleProcess, OutsideButton } from './example-process';
export { routeSheets } from './route-sheets/route-sheets';
export type { Services } from './services';
export {
  equipmentService,
  helpDesk,
  leadRevival,
  leadsDigest,
  leadToSale,
  periodPayments,
  printOrder,
  receivables,
  refillReminder,
  refund,
  routeSheetsProcess,
  telecomBilling,
};

export const exampleProcesses: readonly ExampleProcess[] = [
  printOrder,
  leadToSale,
  helpDesk,
  refund,
  leadRevival,
  leadsDigest,
  receivables,
  telecomBilling,
  periodPayments,
  equipmentService,
  routeSheetsProcess,
  refillReminder,
];
