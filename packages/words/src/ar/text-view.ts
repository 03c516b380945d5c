// Arabic: the numbered plain text beside the diagram.
import type { TextViewWords } from '../en/text-view';

export const textView: TextViewWords = {
  begins: (how) => `تبدأ ${how}.`,
  byHand: 'يدويًا',
  byForm: 'يدويًا أو من نموذج',
  owner: (who) => `المالك: ${who}.`,
  within: 'خلال',
  upTo: 'حتى',
  atMost: 'على الأكثر',
  afterwards: 'ثم',
  goOn: 'متابعة',
  goTo: (step) => `إلى ${step}`,
  backTo: (step) => `رجوع إلى ${step}`,
  endAs: (result) => `نهاية: ${result}`,
  byItself: 'تلقائيًا',
  byLink: 'عبر رابط',
  noAnswer: 'لا جواب',
  whenAllDone: 'عند اكتمال الكل',
  meanwhile: 'أثناء ذلك',
  otherwise: 'وإلا',
  hintFill: 'الكلمة التالية',
  hintMove: 'نقل الخطوة',
  hintDiagram: 'إلى المخطط',
  label: 'العملية كنص مرقم',
};
