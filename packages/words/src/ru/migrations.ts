// Why a running case cannot be moved to another version, or what may come of it.
import type { MigrationWords } from '../en/migrations';

export const migrations: MigrationWords = {
  'migration.other-process': 'Это другой процесс.',
  'migration.ended': 'Дело завершено.',
  'migration.step-unknown': 'В версии {version} нет шага «{step}».',
  'migration.step-gone': 'Дело стоит на шаге «{step}», которого в новой версии нет.',
  'migration.kind-changed': '«{step}», где стоит дело, в новой версии — шаг другого вида.',
  'migration.level-changed': '«{step}», где стоит дело, в новой версии лежит внутри другого шага или вынесен из него.',
  'migration.repetition-changed': '«{step}», где стоит дело, в новой версии повторяется иначе.',
  'migration.arrival-lost': 'То, что уже пришло к «{step}», пришло по пути, которого в новой версии нет.',
  'migration.waits-for-ever': 'В новой версии дело ждало бы у «{step}» вечно: то, чего там ждут, уже пройдено.',
  'migration.runs-twice': 'В новой версии дело пришло бы к «{step}» второй раз, пока он ещё идёт.',
  'migration.endless': 'В новой версии дело никогда не закончилось бы.',
  'migration.not-proven': 'Вариантов слишком много, чтобы быть уверенным, что дело в новой версии закончится.',
};
