// A folder of .eml files that mail programs open, in place of an SMTP server. Called by what sends mail while none is set up.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';

export interface EmlFolder {
  /** Answers the file. The same id again replaces it. */
  write(id: string, mail: SendMailOptions): Promise<string>;
}

/** The folder is made when missing. */
export function emlFolder(directory: string): EmlFolder {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async write(id, mail) {
      const built = await transport.sendMail(mail);
      const file = join(directory, `${id}.eml`);
      await mkdir(directory, { recursive: true });
      await writeFile(`${file}.part`, built.message as Buffer);
      await rename(`${file}.part`, file);
      return file;
    },
  };
}
