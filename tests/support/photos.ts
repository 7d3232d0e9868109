import sharp from 'sharp'

/** What a phone may write into a photo: who made it, and where it was taken. */
const PHONE = {
	IFD0: { Make: 'SECRETPHONE' },
	IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 23/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '121/1 5/1 0/1' },
}

/** A JPEG as a phone takes it, a colour of its own, with its secrets. */
export function phonePhoto({
	width = 800,
	height = 600,
	background = '#7a5',
	orientation = 1,
}: {
	width?: number
	height?: number
	background?: string
	orientation?: number
} = {}): Promise<Buffer> {
	const blank = sharp({ create: { width, height, channels: 3, background } }).withExif(PHONE)
	return blank.withMetadata({ orientation }).withExifMerge(PHONE).jpeg().toBuffer()
}
