import { createHash } from 'node:crypto'
import type { FileStore } from '#app/platform/files.ts'
import type { CutPicture, PhotoCleaner, PictureRefusal } from '#app/platform/photos.ts'

/** A picture that was sent in and is kept; its files are NAME-WIDTH.avif and NAME-WIDTH.webp. */
export interface KeptPicture {
	name: string
	/** Pixels of the widest cut. */
	width: number
	height: number
	/** A data URI of a few blurred pixels. */
	blur: string
}

export type KeepOutcome =
	| { outcome: 'kept'; pictures: KeptPicture[] }
	/** The first file that is none, from 1; nothing of the others is kept either. */
	| { outcome: PictureRefusal; position: number }

/** The pictures people send in: cut, named by their content, served to everybody. */
export interface Pictures {
	/** Keeps pictures for a day at least; whoever wants them longer names them in a row. */
	keep: (photos: readonly Uint8Array[]) => Promise<KeepOutcome>
	/** The bytes of a file like 'NAME-320.avif'. */
	get: (file: string) => Promise<Buffer | null>
	/** Throws away what nobody has named since an instant; gives how many pictures. */
	sweep: (before: Date) => Promise<number>
}

/** The rows that say which pictures there are. */
export interface PictureRows {
	/** Written before the files are, so that a crash leaves none that nobody knows of. */
	note: (picture: KeptPicture) => Promise<void>
	/** Deletes rows that nobody names since an instant, each only once its files are gone. */
	takeUnused: (before: Date, deleteFiles: (picture: { name: string }) => Promise<void>) => Promise<number>
}

const NAME_LENGTH = 32
const fileOf = (name: string, cut: { width: number; type: string }) => `${name}-${cut.width}.${cut.type}`

/** The same pixels have the same name, so that a name's bytes never change. */
function nameOf({ cuts }: CutPicture): string {
	const hash = createHash('sha256')
	for (const { bytes } of cuts) hash.update(bytes)
	return `u${hash.digest('hex').slice(0, NAME_LENGTH)}`
}

const ALL_CUTS = [640, 320].flatMap((width) => ['avif', 'webp'].map((type) => ({ width, type })))

/** Cuts pictures and keeps them in a store. */
export function createPictures(photos: PhotoCleaner, store: FileStore, rows: PictureRows): Pictures {
	const put = async ({ width, height, blur, cuts }: CutPicture, name: string): Promise<KeptPicture> => {
		const kept = { name, width, height, blur }
		await rows.note(kept)
		for (const cut of cuts) await store.put(fileOf(name, cut), cut.bytes, `image/${cut.type}`)
		return kept
	}
	return {
		keep: async (sent) => {
			const cut: CutPicture[] = []
			for (const [at, bytes] of sent.entries()) {
				const cutting = await photos.cut(bytes)
				if (cutting.outcome !== 'cut') return { outcome: cutting.outcome, position: at + 1 }
				cut.push(cutting.picture)
			}
			const once = new Map(cut.map((picture) => [nameOf(picture), picture]))
			const pictures: KeptPicture[] = []
			for (const [name, picture] of once) pictures.push(await put(picture, name))
			return { outcome: 'kept', pictures }
		},
		get: (file) => store.get(file),
		sweep: (before) =>
			rows.takeUnused(before, async ({ name }) => {
				for (const cut of ALL_CUTS) await store.delete(fileOf(name, cut))
			}),
	}
}
