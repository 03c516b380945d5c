// Correcting case data, with a reason.
import type { CaseDetail } from '@baton/client';
import { useSetVariables } from '@baton/client/react';
import { toast, useWords } from '@baton/look';
import { type FieldValues, type FormEntry, labelOf, startValue, valuesToSend } from '@baton/look/form';
import { useState } from 'react';
import { FieldGrid } from '../form/field-grid';
import { ReasonDialog } from './reason-dialog';

export function ChangeDataDialog({ detail, onClose }: { readonly detail: CaseDetail; readonly onClose: () => void }) {
  const { cases, screens } = useWords();
  const change = useSetVariables();
  const [typed, setTyped] = useState<FieldValues>({});
  const entries: FormEntry[] = detail.diagram.variables.map((variable) => ({
    variable,
    label: labelOf(variable),
    isRequired: true,
    isReadOnly: variable.type === 'object',
  }));
  const values = Object.fromEntries(
    entries.map(({ variable }) => [
      variable.name,
      variable.name in typed
        ? (typed[variable.name] ?? null)
        : startValue({ ...variable, default: undefined }, detail.case.variables),
    ]),
  );
  const changed = entries.filter((entry) => entry.variable.name in typed);
  return (
    <ReasonDialog
      title={screens.data.title(detail.case.key)}
      effect={changed.length === 0 ? screens.data.nothing : screens.data.effect}
      button={cases.acts.editData}
      act={change}
      onSend={(reason, done) => {
        if (changed.length === 0) return;
        const variables = valuesToSend(changed, values);
        change.mutate({ instanceId: detail.case.instanceId, variables, reason }, { onSuccess: done });
      }}
      onDone={() => {
        toast({ text: screens.data.saved });
        onClose();
      }}
      onClose={onClose}
    >
      <FieldGrid entries={entries} values={values} onChange={(name, value) => setTyped({ ...typed, [name]: value })} />
    </ReasonDialog>
  );
}
