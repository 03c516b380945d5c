// What a case of this process is called, who owns it, and what the process is for.
import { casePrefix } from '@baton/core/diagram';
import { Select, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useEdit } from '../edit';
import { TemplateField } from '../fields/template-field';
import { TypedArea, TypedText } from '../fields/typed-text';
import { useNames } from '../names';
import { Section } from '../section';

const NOBODY = ' ';

export function CaseSection() {
  const words = useWords();
  const edit = useEdit();
  const names = useNames();
  const { directory } = useEditor();
  const { id, description, keyPrefix, caseTitle, ownerRole } = useDiagram(
    (diagram) => diagram,
    (a, b) =>
      a.id === b.id &&
      a.description === b.description &&
      a.keyPrefix === b.keyPrefix &&
      a.caseTitle === b.caseTitle &&
      a.ownerRole === b.ownerRole,
  );
  const said = words.drawing.process;
  const roles = directory.roles.map(({ id, name }) => ({ id, name }));
  if (ownerRole && roles.every((role) => role.id !== ownerRole))
    roles.push({ id: ownerRole, name: names.role(ownerRole) });
  return (
    <Section title={words.panel.sections.what} node={null} fields={['name', 'keyPrefix', 'caseTitle', 'ownerRole']}>
      <TypedArea
        label={words.panel.process.description}
        rows={2}
        place="description"
        value={description ?? ''}
        onType={(text) => edit.typeProcess({ description: text })}
      />
      <TypedText
        label={said.prefix}
        help={said.prefixHint(`${casePrefix({ id, keyPrefix })}-1001`)}
        value={keyPrefix ?? ''}
        onType={(text) => {
          const prefix = text.trim().toUpperCase();
          if (prefix === '' || /^[A-Z][A-Z0-9]{0,7}$/.test(prefix))
            edit.typeProcess({ keyPrefix: prefix || undefined });
        }}
      />
      <TemplateField
        label={said.caseTitle}
        place="caseTitle"
        rows={1}
        help={said.caseTitleHint}
        value={caseTitle ?? ''}
        onType={(text) => edit.typeProcess({ caseTitle: text })}
      />
      <Select
        label={said.ownerRole}
        isDisabled={edit.readOnly}
        options={[{ id: NOBODY, name: words.common.nobody }, ...roles]}
        value={ownerRole ?? NOBODY}
        onChange={(role) => edit.process({ ownerRole: role === NOBODY ? undefined : role })}
      />
    </Section>
  );
}
