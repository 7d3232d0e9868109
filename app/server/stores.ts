import path from 'node:path'
import type { Config } from '#app/platform/config.ts'
import { createFolderStore, type FileStore } from '#app/platform/files.ts'
import { createS3Store } from '#app/platform/s3-files.ts'

/** Where what people send in lies: pictures for everybody, and files for a few. */
export function openStores({ s3, filesDir }: Config): { pictures: FileStore; files: FileStore } {
	if (s3) return { pictures: createS3Store(s3, 'pictures/'), files: createS3Store(s3, 'private/') }
	return {
		pictures: createFolderStore(filesDir, { isPrivate: false }),
		// A dot keeps it out of what /files serves.
		files: createFolderStore(path.join(filesDir, '.private'), { isPrivate: true }),
	}
}
