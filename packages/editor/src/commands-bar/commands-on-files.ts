// What the command bar offers of files: the process as a file, a picture, print, the manual. The menu of files does it (files-menu.tsx), which knows where the
// drawing comes from.
import type { IconName } from '@baton/look';
import type { ViewState } from '../document/view-store';
import type { Command, CommandsContext } from './commands';

export function onFiles({ editor, words }: CommandsContext): readonly Command[] {
  const { files } = words.tools;
  const ask = (bar: ViewState['bar'] & string, icon: IconName, name: string): Command => ({
    id: bar,
    name,
    icon,
    run: () => editor.view.update({ bar }),
  });
  return [
    ask('json', 'download', files.json),
    ask('picture', 'picture', files.picture),
    ask('print', 'print', files.print),
    ask('manual', 'print', files.manual),
  ];
}
