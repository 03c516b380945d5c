// Arabic: how a new process begins.
import type { BeginningWords } from '../en/beginning';

export const beginning: BeginningWords = {
  title: 'كيف تريد أن تبدأ؟',
  lead: 'يمكنك تغيير كل شيء لاحقًا.',
  keep: 'العودة إلى المخطط',
  ways: {
    wizard: 'صف كيف يسير العمل',
    wizardHint: 'ستة أسئلة، ثم يظهر مخطط أول.',
    template: 'خذ نموذجًا',
    templateHint: 'عملية جاهزة تغيّرها.',
    import: 'استورد ملفًا',
    importHint: 'رُسم في برنامج آخر أو حُفظ من هنا.',
    blank: 'ابدأ بصفحة فارغة',
    blankHint: 'بداية ونهاية، وأنت ترسم الباقي.',
  },
  replaces: 'يحلّ هذا محل المرسوم الآن، والتراجع يعيده.',
  begun: (name) => `رُسمت «${name}».`,
};
