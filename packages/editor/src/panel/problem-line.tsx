// A problem where it is mended: its sentence, and the fixes that one click can use. Called by sections, and at each path of a decision.
import { Icon, useWords } from '@baton/look';
import { useDiagram, useEditor, useStoreValue } from '../document/editor-context';
import { applyFix } from '../problems/apply-fix';
import { fixesFor } from '../problems/fixes';
import type { ShownProblem } from '../problems/shown-problems';
import { QuietButton } from './fields/quiet-button';
import { useNames } from './names';
import wrong from './section-problems.module.css';

export function ProblemLine({ shown }: { readonly shown: ShownProblem }) {
  return (
    <div>
      <p className={shown.severity === 'error' ? wrong.error : wrong.warning}>
        <Icon name={shown.severity === 'error' ? 'late' : 'warning'} size={13} />
        <span>{shown.text}</span>
      </p>
      <Fixes shown={shown} />
    </div>
  );
}

function Fixes({ shown }: { readonly shown: ShownProblem }) {
  const words = useWords();
  const names = useNames();
  const diagram = useDiagram();
  const editor = useEditor();
  const { directory, handlers, readOnly } = editor;
  const offers = useStoreValue(handlers);
  const fixes = readOnly ? [] : fixesFor(shown.problem, { diagram, directory, names, words, offers });
  if (fixes.length === 0) return null;
  return (
    <div className={wrong.fixes}>
      {fixes.map((fix) => (
        <QuietButton key={fix.id} icon="check" strong onPress={() => applyFix(editor, fix.command, words.check.news)}>
          {fix.words}
        </QuietButton>
      ))}
    </div>
  );
}
