// Arabic: the wizard.
import type { WizardWords } from '../en/wizard';

export const wizard: WizardWords = {
  title: 'صف كيف يسير العمل',
  lead: 'خطوة في كل سطر: ماذا ومن وكم تستغرق. يمكنك تغيير كل شيء لاحقًا.',
  name: 'ما اسمها؟',
  namePlaceholder: 'طلب طباعة',
  steps: 'الخطوات',
  step: 'ما يُنجز',
  who: 'من ينجزه',
  howLong: 'كم قد يستغرق',
  addStep: 'إضافة خطوة',
  removeStep: 'إزالة هذه الخطوة',
  starts: 'بماذا تبدأ؟',
  startsPlaceholder: 'ورود طلب',
  ends: 'كيف تنتهي بنجاح؟',
  endsPlaceholder: 'اكتمل الطلب',
  create: 'أنشئ المخطط',
  orBlank: 'ابدأ بصفحة فارغة',
  orSample: 'ابدأ من نموذج',
};
