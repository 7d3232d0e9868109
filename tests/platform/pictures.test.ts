import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { createPhotoCleaner } from '#app/platform/photos.ts'
import { createPictures, type Pictures } from '#app/platform/pictures.ts'
import { pictureRows } from '#db/queries/uploaded-pictures.ts'
import { useDatabase } from '#tests/support/database.ts'
import { phonePhoto } from '#tests/support/photos.ts'
import { createClock, memoryFiles } from '#tests/support/test-world.ts'

const photos = createPhotoCleaner()

async function cutOf(bytes: Buffer) {
	const cutting = await photos.cut(bytes)
	if (cutting.outcome !== 'cut') throw new Error(cutting.outcome)
	return cutting.picture
}

describe('a picture that is drawn anew', () => {
	test('keeps nothing of the phone and the place it was taken at', async () => {
		const photo = await phonePhoto()
		expect(photo.includes('SECRETPHONE')).toBe(true)
		expect((await sharp(photo).metadata()).exif).toBeDefined()
		for (const { bytes } of (await cutOf(photo)).cuts) {
			const { exif, xmp, iptc, icc } = await sharp(bytes).metadata()
			expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
			expect(bytes.includes('SECRETPHONE')).toBe(false)
		}
	})

	test('stands upright as the camera was held', async () => {
		const { width, height, cuts } = await cutOf(await phonePhoto({ width: 800, height: 400, orientation: 6 }))
		expect({ width, height }).toEqual({ width: 640, height: 1280 })
		const widest = await sharp(cuts.find((cut) => cut.width === 640 && cut.type === 'webp')?.bytes).metadata()
		expect({ width: widest.width, height: widest.height, orientation: widest.orientation }).toEqual({
			...{ width: 640, height: 1280, orientation: undefined },
		})
	})

	test('is there as AVIF and WebP in both widths pages ask for, and a small blur of it beside', async () => {
		const { cuts, blur } = await cutOf(await phonePhoto())
		const seen = await Promise.all(
			cuts.map(async ({ width, type, bytes }) => {
				const { format, width: wide, height, compression } = await sharp(bytes).metadata()
				return { width, type, format: compression ?? format, wide, height }
			}),
		)
		expect(seen).toEqual([
			{ width: 640, type: 'avif', format: 'av1', wide: 640, height: 480 },
			{ width: 640, type: 'webp', format: 'webp', wide: 640, height: 480 },
			{ width: 320, type: 'avif', format: 'av1', wide: 320, height: 240 },
			{ width: 320, type: 'webp', format: 'webp', wide: 320, height: 240 },
		])
		expect(blur).toMatch(/^data:image\/webp;base64,[\w+/=]{20,300}$/)
	})

	test('is cut around its middle when it is taller than twice its width', async () => {
		const { width, height } = await cutOf(await phonePhoto({ width: 20, height: 4000 }))
		expect({ width, height }).toEqual({ width: 640, height: 1280 })
	})
})

/** The bytes of a PNG whose head claims a size that its data never fills. */
async function claimingPng(side: number): Promise<Buffer> {
	const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } })
		.png()
		.toBuffer()
	png.writeUInt32BE(side, 16)
	png.writeUInt32BE(side, 20)
	png.writeInt32BE(crc32(png.subarray(12, 29)), 29)
	return png
}

function crc32(bytes: Buffer): number {
	let crc = -1
	for (const byte of bytes) {
		crc ^= byte
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
	}
	return crc ^ -1
}

describe('what is refused', () => {
	test('a few bytes that would unpack to more than 80 million pixels, before they are unpacked', async () => {
		const bomb = await claimingPng(30_000)
		expect(bomb.length).toBeLessThan(200)
		expect(await photos.cut(bomb)).toEqual({ outcome: 'too-many-pixels' })
		expect(await photos.clean(bomb)).toBeNull()
	})

	test.each([
		['a page', Buffer.from('<html><body>')],
		['an SVG, which may hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
		['a picture’s first bytes alone', Buffer.from('\xff\xd8\xff\xe0 and then nothing', 'latin1')],
		['nothing', Buffer.alloc(0)],
	])('%s', async (_what, bytes) => {
		expect(await photos.cut(bytes)).toEqual({ outcome: 'not-a-picture' })
	})

	test('a photo that breaks off', async () => {
		const whole = await phonePhoto()
		expect(await photos.cut(whole.subarray(0, whole.length / 2))).toEqual({ outcome: 'not-a-picture' })
	})
})

const database = useDatabase()
const clock = createClock()

describe('pictures that are kept', () => {
	let store = memoryFiles()
	let pictures: Pictures
	const dayLater = () => new Date(clock.now().getTime() + 86_400_000)

	beforeEach(() => {
		store = memoryFiles()
		pictures = createPictures(photos, store, pictureRows(database.db, clock.now))
	})

	async function keepOne(photo: Buffer): Promise<string> {
		const result = await pictures.keep([photo])
		if (result.outcome !== 'kept') throw new Error(result.outcome)
		return result.pictures[0]?.name ?? ''
	}

	test('are named by their content: the same is one, another has another name', async () => {
		const [same, again] = [await keepOne(await phonePhoto()), await keepOne(await phonePhoto())]
		const other = await keepOne(await phonePhoto({ background: '#a55' }))
		expect(same).toMatch(/^u[0-9a-f]{32}$/)
		expect(again).toBe(same)
		expect(other).not.toBe(same)
		for (const end of ['-640.avif', '-640.webp', '-320.avif', '-320.webp'])
			expect(await pictures.get(same + end)).not.toBeNull()
	})

	test('are all kept or none: one that is no picture is named by its place', async () => {
		const sent = [await phonePhoto({ background: '#123' }), Buffer.from('no picture')]
		expect(await pictures.keep(sent)).toEqual({ outcome: 'not-a-picture', position: 2 })
		const rows = await database.db.selectFrom('uploaded_pictures').select('name').execute()
		const kept = await Promise.all(rows.map(({ name }) => pictures.get(`${name}-320.webp`)))
		expect(kept.filter(Boolean)).toEqual([])
	})

	test('are thrown away when nobody shows them, not before, and come back when they are sent again', async () => {
		const name = await keepOne(await phonePhoto({ background: '#0af' }))
		await pictures.sweep(clock.now())
		expect(await pictures.get(`${name}-320.webp`)).not.toBeNull()
		await pictures.sweep(dayLater())
		for (const end of ['-640.avif', '-640.webp', '-320.avif', '-320.webp'])
			expect(await pictures.get(name + end)).toBeNull()
		expect(await keepOne(await phonePhoto({ background: '#0af' }))).toBe(name)
		expect(await pictures.get(`${name}-320.webp`)).not.toBeNull()
	})

	test('keep their row while their files cannot be deleted, for the next try', async () => {
		const name = await keepOne(await phonePhoto({ background: '#fa0' }))
		const broken = { ...store, delete: () => Promise.reject(new Error('no store today')) }
		const tried = createPictures(photos, broken, pictureRows(database.db, clock.now))
		await expect(tried.sweep(dayLater())).rejects.toThrow('no store today')
		const rows = database.db.selectFrom('uploaded_pictures').select('name').where('name', '=', name)
		expect(await rows.execute()).toHaveLength(1)
		expect(await pictures.sweep(dayLater())).toBeGreaterThan(0)
		expect(await rows.execute()).toHaveLength(0)
	})
})
