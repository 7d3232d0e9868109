import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Files that are nobody's but those we hand them to: never below what the site serves by path. */
export interface PrivateFiles {
	/** Keeps bytes under a name of ours ('claims/abc.jpg'), whole or not at all. */
	keep: (name: string, bytes: Uint8Array) => Promise<void>
	read: (name: string) => Promise<Buffer | null>
	remove: (name: string) => Promise<void>
}

const NAME = /^[a-z0-9-]+\/[A-Za-z0-9_-]+\.[a-z0-9]+$/

/** Keeps private files below a folder. */
export function createPrivateFiles(folder: string): PrivateFiles {
	const pathOf = (name: string) => {
		if (!NAME.test(name)) throw new Error(`not a name of a private file: ${name}`)
		return path.join(folder, name)
	}
	return {
		keep: async (name, bytes) => {
			const file = pathOf(name)
			await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
			await writeFile(`${file}.part`, bytes, { mode: 0o600 })
			await rename(`${file}.part`, file)
		},
		read: async (name) => {
			try {
				return await readFile(pathOf(name))
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
				throw error
			}
		},
		remove: (name) => rm(pathOf(name), { force: true }),
	}
}
