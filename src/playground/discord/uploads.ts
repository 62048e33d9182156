import type { Attachment } from './message.ts';
import type { MessageForm } from './message-form.ts';
import type { UploadedFile } from './rest/call.ts';
import type { State } from './state.ts';

/** Files that were sent with messages, by their path below the stand-in's address. */
export interface Uploads {
  keep(channelId: string, files: readonly UploadedFile[], form: MessageForm): Attachment[];
  read(path: string): UploadedFile | undefined;
}

export function createUploads(state: State, address: () => string): Uploads {
  const byPath = new Map<string, UploadedFile>();
  return {
    keep(channelId, files, form) {
      return files.map((file) => {
        const declared = form.attachments?.find(({ id }) => id === file.key);
        const id = state.nextId();
        const filename = (declared?.filename ?? file.name).replaceAll(/[^\w.-]/g, '_');
        const path = `/attachments/${channelId}/${id}/${filename}`;
        byPath.set(path, file);
        const url = `${address()}${path}`;
        return {
          id,
          filename,
          size: file.bytes.length,
          url,
          proxy_url: url,
          content_type: file.type,
          ...(declared?.description ? { description: declared.description } : {}),
        };
      });
    },
    read: (path) => byPath.get(path),
  };
}
