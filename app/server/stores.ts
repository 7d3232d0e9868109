import type { Config } from '#app/platform/config.ts'
import { copyFiles, type CopiedFiles } from '#app/platform/copy-files.ts'
import { createFolderStore, type FileStore, privateFolder } from '#app/platform/files.ts'
import { createS3Store } from '#app/platform/s3-files.ts'

/** Where what people send in lies: pictures for everybody, and files for a few. */
export function openStores({ s3, filesDir }: Pick<Config, 's3' | 'filesDir'>): {
	pictures: FileStore
	files: FileStore
} {
	if (s3) return { pictures: createS3Store(s3, 'pictures/'), files: createS3Store(s3, 'private/') }
	return {
		pictures: createFolderStore(filesDir, { isPrivate: false }),
		files: createFolderStore(privateFolder(filesDir), { isPrivate: true }),
	}
}

/** Pictures of people: what the seed drew is served from the folder wherever they lie. */
const UPLOADED = /^u[0-9a-f]{32}-/

/** Copies what people sent in while the site kept it in a folder into the S3 store it is set to; null when it is set to none. */
export async function moveFilesToStore(config: Pick<Config, 's3' | 'filesDir'>): Promise<CopiedFiles[] | null> {
	const { s3, filesDir } = config
	if (!s3) return null
	const [from, to] = [openStores({ s3: null, filesDir }), openStores(config)]
	const takes = (name: string) => UPLOADED.test(name)
	return [
		await copyFiles({ folder: filesDir, from: from.pictures, to: to.pictures, takes }),
		await copyFiles({ folder: privateFolder(filesDir), from: from.files, to: to.files, takes: () => true }),
	]
}
