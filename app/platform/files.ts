import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Files under names of ours ('claims/abc.jpg'): one port, with a folder or an S3 store behind it. */
export interface FileStore {
	/** Keeps bytes, whole or not at all; the same name again is the new bytes. */
	put: (name: string, bytes: Uint8Array, contentType?: string) => Promise<void>
	/** null where there is none. */
	get: (name: string) => Promise<Buffer | null>
	/** What is not there is deleted already. */
	delete: (name: string) => Promise<void>
}

const NAME = /^([a-z0-9-]+\/)?[A-Za-z0-9_-]+\.[a-z0-9]+$/

/** A name that leads nowhere else, or an error: names are made by us. */
export function checkFileName(name: string): string {
	if (!NAME.test(name)) throw new Error(`not a name of a file: ${name}`)
	return name
}

/** Where private files lie beside the pictures; a dot keeps it out of what /files serves. */
export const privateFolder = (filesDir: string) => path.join(filesDir, '.private')

/** Keeps files below a folder; private ones can be read by this process's user alone. */
export function createFolderStore(folder: string, { isPrivate }: { isPrivate: boolean }): FileStore {
	const pathOf = (name: string) => path.join(folder, checkFileName(name))
	const modes = isPrivate ? { folder: 0o700, file: 0o600 } : { folder: 0o755, file: 0o644 }
	return {
		put: async (name, bytes) => {
			const file = pathOf(name)
			await mkdir(path.dirname(file), { recursive: true, mode: modes.folder })
			await writeFile(`${file}.part`, bytes, { mode: modes.file })
			await rename(`${file}.part`, file)
		},
		get: async (name) => {
			try {
				return await readFile(pathOf(name))
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
				throw error
			}
		},
		delete: (name) => rm(pathOf(name), { force: true }),
	}
}
