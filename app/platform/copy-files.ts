import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { FileStore } from '#app/platform/files.ts'

export interface CopiedFiles {
	/** Copied now. */
	copied: number
	/** Were there already, byte for byte. */
	there: number
	bytes: number
}

const TYPES: Record<string, string> = {
	...{ avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg', png: 'image/png' },
	...{ pdf: 'application/pdf', ofd: 'application/ofd', xml: 'application/xml' },
}
const typeOf = (name: string) => TYPES[path.extname(name).slice(1)] ?? 'application/octet-stream'

/** Names of the files that a store keeps in a folder: those in it and one level below; nothing hidden, nothing half written. */
async function listNames(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return []
		throw error
	})
	const names = entries.filter((it) => it.isFile()).map(({ name }) => name)
	for (const { name } of entries.filter((it) => it.isDirectory()))
		for (const below of await readdir(path.join(folder, name))) names.push(`${name}/${below}`)
	return names.filter((name) => !/(^|\/)\./.test(name) && !name.endsWith('.part')).sort()
}

/**
 * Copies what a folder's store keeps into another, as far as `takes` a name, and leaves it where it is. Once more it copies
 * only what is missing or differs: it may be broken off and begun again, and run a last time after the site has changed over.
 */
export async function copyFiles(parts: {
	folder: string
	from: FileStore
	to: FileStore
	takes: (name: string) => boolean
}): Promise<CopiedFiles> {
	const { folder, from, to, takes } = parts
	const moved = { copied: 0, there: 0, bytes: 0 }
	for (const name of (await listNames(folder)).filter(takes)) {
		const bytes = await from.get(name)
		if (!bytes) continue
		if ((await to.get(name))?.equals(bytes)) {
			moved.there += 1
			continue
		}
		await to.put(name, bytes, typeOf(name))
		moved.copied += 1
		moved.bytes += bytes.byteLength
	}
	return moved
}
