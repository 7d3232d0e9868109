import sharp from 'sharp'

export interface CleanPhoto {
	/** JPEG with nothing in it but the picture: no place, no device, no time. */
	bytes: Buffer
	width: number
	height: number
}

export interface PhotoCleaner {
	/** The photo drawn anew, upright and at most 2000 pixels a side; null for what is no photo, whatever its name says. */
	clean: (bytes: Uint8Array) => Promise<CleanPhoto | null>
}

const MOST_SIDE = 2000
const MOST_PIXELS = 80_000_000
const QUALITY = 82

/** Photos by their first bytes: only these reach the decoder. */
function isPhoto(bytes: Uint8Array): boolean {
	const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
	return head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n\x1a\n') || /^RIFF[\s\S]{4}WEBP/.test(head)
}

/** Draws photos anew with sharp. */
export function createPhotoCleaner(): PhotoCleaner {
	return {
		clean: async (bytes) => {
			if (!isPhoto(bytes)) return null
			try {
				const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
					.rotate()
					.resize({ width: MOST_SIDE, height: MOST_SIDE, fit: 'inside', withoutEnlargement: true })
					.flatten({ background: '#fff' })
					.jpeg({ quality: QUALITY })
					.toBuffer({ resolveWithObject: true })
				return { bytes: data, width: info.width, height: info.height }
			} catch {
				return null
			}
		},
	}
}
