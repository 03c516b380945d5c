// What the world outside can do to a print order: the buttons beside a case.
import type { OutsideButton } from '../src/example-process';

const button = (
  id: string,
  label: string,
  step: string,
  message: string,
  variables: OutsideButton['variables'] = {},
  ...ask: string[]
): OutsideButton => ({ id, label, step, message, variables, ...(ask.length > 0 ? { ask } : {}) });

export const outside: readonly OutsideButton[] = [
  button('accept', 'Client accepts the offer', 'client-reply', 'client.replied', { reply: 'accepted' }),
  button('change', 'Client wants changes', 'client-reply', 'client.replied', { reply: 'changes' }),
  button('reject', 'Client rejects', 'client-reply', 'client.replied', { reply: 'rejected' }, 'lostReason'),
  button('sign', 'Client signs the contract', 'contract-signed', 'contract.signed', {}, 'signedAt'),
  button('prepay', 'Prepayment arrives', 'prepayment-wait', 'payment.received', {}, 'prepaid'),
  button('approve', 'Client approves the layout', 'client-approves', 'layout.reviewed', { layoutAnswer: 'approved' }),
  button(
    'remarks',
    'Client sends remarks',
    'client-approves',
    'layout.reviewed',
    { layoutAnswer: 'remarks' },
    'layoutRemarks',
  ),
  button('cancel', 'Client cancels', 'design', 'order.cancelled', {}, 'cancelWish'),
  button('pay', 'Balance arrives', 'balance', 'payment.received', {}, 'balancePaid'),
];
