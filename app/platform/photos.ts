import sharp, { type Sharp } from 'sharp'
import { atMost } from '#app/platform/at-most.ts'

export interface CleanPhoto {
	/** JPEG with nothing in it but the picture: no place, no device, no time. */
	bytes: Buffer
	width: number
	height: number
}

/** Why a file is no picture for us. */
export type PictureRefusal = 'not-a-picture' | 'too-many-pixels'

export interface PictureCut {
	/** Pixels. */
	width: number
	type: 'avif' | 'webp'
	bytes: Buffer
}

export interface CutPicture {
	/** Pixels of the widest cut. */
	width: number
	height: number
	/** A few blurred pixels as a data URI, to stand in while it loads. */
	blur: string
	cuts: PictureCut[]
}

export type Cutting = { outcome: 'cut'; picture: CutPicture } | { outcome: PictureRefusal }

export interface PhotoCleaner {
	/** The photo drawn anew, upright and at most 2000 pixels a side; null for what is no photo, whatever its name says. */
	clean: (bytes: Uint8Array) => Promise<CleanPhoto | null>
	/** The picture drawn anew, upright and without what the camera wrote into it, in the sizes and formats pages use. */
	cut: (bytes: Uint8Array) => Promise<Cutting>
}

const MOST_SIDE = 2000
/** A picture of a few bytes may claim any size: what it unpacks to is limited before it is unpacked. */
const MOST_PIXELS = 80_000_000
const QUALITY = 82
/** The widths pages ask for (app/ui/commerce/picture.tsx). */
const WIDTHS = [640, 320] as const
/** No taller than twice its width: what is taller is cut around its middle. */
const MOST_HEIGHT_SHARE = 2
const CUT_QUALITY = { avif: 50, webp: 72 } as const
const BLUR_WIDTH = 12
/** Pictures unpacked at once: each may take hundreds of megabytes. */
const AT_ONCE = 2

/** Photos by their first bytes: only these reach the decoder. */
function isPhoto(bytes: Uint8Array): boolean {
	const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
	const isJpegOrPng = head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n\x1a\n')
	return isJpegOrPng || /^RIFF[\s\S]{4}WEBP/.test(head) || /^[\s\S]{4}ftypavif/.test(head)
}

type Opened = { outcome: 'opened'; photo: Sharp; heightShare: number } | { outcome: PictureRefusal }

/** A photo turned upright on white, nothing of it unpacked yet; `heightShare` is its height by its width. */
async function open(bytes: Uint8Array): Promise<Opened> {
	if (!isPhoto(bytes)) return { outcome: 'not-a-picture' }
	try {
		const { width, height, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata()
		if (width * height > MOST_PIXELS) return { outcome: 'too-many-pixels' }
		const photo = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
		const heightShare = autoOrient.height / autoOrient.width
		return { outcome: 'opened', photo: photo.autoOrient().flatten({ background: '#fff' }), heightShare }
	} catch {
		return { outcome: 'not-a-picture' }
	}
}

async function clean(bytes: Uint8Array): Promise<CleanPhoto | null> {
	const opened = await open(bytes)
	if (opened.outcome !== 'opened') return null
	const size = { width: MOST_SIDE, height: MOST_SIDE, fit: 'inside', withoutEnlargement: true } as const
	try {
		const drawn = opened.photo.resize(size).jpeg({ quality: QUALITY })
		const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
		return { bytes: data, width: info.width, height: info.height }
	} catch {
		return null
	}
}

/** Encodes the pixels of the widest cut in a narrower or the same width. */
function encode(pixels: () => Sharp, width: number, type: PictureCut['type']): Promise<Buffer> {
	const sized = pixels().resize({ width })
	const { avif, webp } = CUT_QUALITY
	return (type === 'avif' ? sized.avif({ quality: avif, effort: 3 }) : sized.webp({ quality: webp })).toBuffer()
}

async function cutFrom(photo: Sharp, heightShare: number): Promise<CutPicture> {
	const [width] = WIDTHS
	const height = Math.max(1, Math.round(width * Math.min(heightShare, MOST_HEIGHT_SHARE)))
	const sized = photo.resize({ width, height, fit: 'cover' }).toColourspace('srgb').raw()
	const { data, info } = await sized.toBuffer({ resolveWithObject: true })
	const pixels = () => sharp(data, { raw: { width, height, channels: info.channels } })
	const wanted = WIDTHS.flatMap((wide) => (['avif', 'webp'] as const).map((type) => ({ width: wide, type })))
	const cuts: PictureCut[] = []
	for (const one of wanted) cuts.push({ ...one, bytes: await encode(pixels, one.width, one.type) })
	const tiny = await pixels().resize(BLUR_WIDTH).webp({ quality: 20 }).toBuffer()
	return { width, height, blur: `data:image/webp;base64,${tiny.toString('base64')}`, cuts }
}

async function cut(bytes: Uint8Array): Promise<Cutting> {
	const opened = await open(bytes)
	if (opened.outcome !== 'opened') return opened
	try {
		return { outcome: 'cut', picture: await cutFrom(opened.photo, opened.heightShare) }
	} catch {
		return { outcome: 'not-a-picture' }
	}
}

/** Draws photos anew with sharp. */
export function createPhotoCleaner(): PhotoCleaner {
	const inTurn = atMost(AT_ONCE)
	return { clean: (bytes) => inTurn(() => clean(bytes)), cut: (bytes) => inTurn(() => cut(bytes)) }
}
