import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const brotli = promisify(brotliCompress)
const SQUEEZED = /\.(js|css|svg)$/

/** Lays a brotli twin beside each text file of a built folder, as small as it gets: the build takes the time once. */
export async function squeezeAssets(folder: string): Promise<void> {
	const names = readdirSync(folder).filter((name) => SQUEEZED.test(name))
	await Promise.all(
		names.map(async (name) => {
			const bytes = readFileSync(path.join(folder, name))
			const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength }
			writeFileSync(path.join(folder, `${name}.br`), await brotli(bytes, { params }))
		}),
	)
}
