import { nth } from '#seeds/pictures/path.ts'
import { existsSync } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'

export type Encodable = {
	name: string
	/** A text, or a function that draws it only when a file is missing. */
	svg: string | (() => string)
	/** Pixels; the caller's sizes when absent. */
	sizes?: readonly number[]
}

export type EncodedPicture = {
	name: string
	/** Pixels of the largest size. */
	width: number
	height: number
	/** A tiny WebP as data URI, at most 200 bytes, or an average colour '#rrggbb'. */
	blur: string
	/** All its files together. */
	bytes: number
}

export type EncodeOrder = {
	scenes: readonly Encodable[]
	dir: string
	sizes?: readonly number[]
	onProgress?: (done: number, total: number) => void
}

type Format = 'avif' | 'webp'

type Pixels = { data: Buffer; info: { width: number; height: number; channels: 1 | 2 | 3 | 4 } }

const FORMATS: readonly Format[] = ['avif', 'webp']

/** Flat shapes without grain keep well at these even at the least effort, which takes half the time of effort 1. */
const QUALITY: Record<Format, number> = { avif: 38, webp: 64 }

const fileOf = (dir: string, name: string, width: number, format: Format) => join(dir, `${name}-${width}.${format}`)

/** Writes every scene as `<name>-<width>.avif` and `.webp`; a file that exists is kept as it is. */
export async function encodePictures({
	scenes,
	dir,
	sizes = [320, 640],
	onProgress,
}: EncodeOrder): Promise<EncodedPicture[]> {
	await mkdir(dir, { recursive: true })
	const results: EncodedPicture[] = new Array<EncodedPicture>(scenes.length)
	let [next, done] = [0, 0]
	const lane = async () => {
		for (let index = next++; index < scenes.length; index = next++) {
			const scene = nth(scenes, index)
			results[index] = await encodeOne(scene, dir, scene.sizes ?? sizes)
			onProgress?.(++done, scenes.length)
		}
	}
	// One thread a picture and one picture a core beats many threads on one small picture.
	const threads = sharp.concurrency()
	sharp.concurrency(1)
	try {
		await Promise.all(Array.from({ length: availableParallelism() }, lane))
	} finally {
		sharp.concurrency(threads)
	}
	return results
}

async function encodeOne({ name, svg }: Encodable, dir: string, sizes: readonly number[]): Promise<EncodedPicture> {
	const wanted = sizes.flatMap((width) =>
		FORMATS.map((format) => ({ width, format, file: fileOf(dir, name, width, format) })),
	)
	const missing = wanted.filter(({ file }) => !existsSync(file))
	const largest = Math.max(...sizes)
	const pixels = missing.length
		? await rasterise(typeof svg === 'string' ? svg : svg(), largest)
		: await decode(fileOf(dir, name, largest, 'webp'))
	for (const { width, format, file } of missing) await write(file, await compress(pixels, width, format))
	const lengths = await Promise.all(wanted.map(async ({ file }) => (await stat(file)).size))
	return {
		name,
		width: largest,
		height: pixels.info.height,
		blur: await blurOf(pixels),
		bytes: lengths.reduce((sum, each) => sum + each, 0),
	}
}

async function rasterise(svg: string, width: number): Promise<Pixels> {
	const drawn = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1] ?? 800)
	return sharp(Buffer.from(svg), { density: (72 * width) / drawn })
		.resize(width)
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true })
}

const decode = (file: string): Promise<Pixels> => sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true })

const reopen = ({ data, info }: Pixels) =>
	sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })

function compress(pixels: Pixels, width: number, format: Format): Promise<Buffer> {
	const sized = width === pixels.info.width ? reopen(pixels) : reopen(pixels).resize(width)
	const coded =
		format === 'avif'
			? sized.avif({ quality: QUALITY.avif, effort: 0 })
			: sized.webp({ quality: QUALITY.webp, effort: 2 })
	return coded.toBuffer()
}

/** Whole or not at all: an interrupted seed must not leave half a picture that is later taken for done. */
async function write(file: string, bytes: Buffer): Promise<void> {
	await writeFile(`${file}.part`, bytes)
	await rename(`${file}.part`, file)
}

async function blurOf(pixels: Pixels): Promise<string> {
	const tiny = await reopen(pixels).resize(12, 9, { fit: 'fill' }).webp({ quality: 20, effort: 0 }).toBuffer()
	const uri = `data:image/webp;base64,${tiny.toString('base64')}`
	if (uri.length <= 200) return uri
	const [r, g, b] = await reopen(pixels).resize(1, 1, { fit: 'fill' }).raw().toBuffer()
	return `#${[r, g, b].map((channel) => (channel ?? 0).toString(16).padStart(2, '0')).join('')}`
}
