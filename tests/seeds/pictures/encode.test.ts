import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { encodePictures } from '#seeds/pictures/encode.ts'
import { drawHero, drawScene } from '#seeds/pictures/scene.ts'

let dir = ''
beforeEach(async () => {
	dir = await mkdtemp(join(tmpdir(), 'pictures-'))
})
afterEach(() => rm(dir, { recursive: true }))

const tea = { name: 'tea-1', svg: drawScene({ slug: 'a', category: 'tea', county: '330382' }) }
const crab = { name: 'crab-1', svg: drawScene({ slug: 'b', category: 'seafood', county: '330305', subject: 'crab' }) }

test('writes AVIF and WebP of each width that decode to the right size, and says what it wrote', async () => {
	const steps: number[] = []
	const [first] = await encodePictures({ scenes: [tea, crab], dir, onProgress: (done) => steps.push(done) })
	const files = (await readdir(dir)).sort()
	expect(files).toEqual(
		['crab-1', 'tea-1'].flatMap((name) =>
			[320, 640].flatMap((width) => [`${name}-${width}.avif`, `${name}-${width}.webp`]),
		),
	)
	for (const file of files) {
		const { width, height, format } = await sharp(join(dir, file)).metadata()
		const wide = Number(/-(\d+)\./.exec(file)?.[1])
		expect([width, height, format]).toEqual([wide, wide * 0.75, file.endsWith('avif') ? 'heif' : 'webp'])
	}
	const lengths = await Promise.all(
		files.filter((file) => file.startsWith('tea')).map(async (file) => (await stat(join(dir, file))).size),
	)
	expect(first).toMatchObject({
		name: 'tea-1',
		width: 640,
		height: 480,
		bytes: lengths.reduce((sum, each) => sum + each, 0),
	})
	expect(steps).toEqual([1, 2])
})

test('the blur is a picture small enough to stand in the page', async () => {
	const [first] = await encodePictures({ scenes: [tea], dir })
	expect(first?.blur.length).toBeLessThanOrEqual(200)
	const shown = await sharp(Buffer.from(first?.blur.split(',')[1] ?? '', 'base64')).metadata()
	expect([shown.width, shown.height]).toEqual([12, 9])
})

test('a file that exists is kept, a missing one beside it is made', async () => {
	await encodePictures({ scenes: [tea], dir })
	const kept = join(dir, 'tea-1-320.avif')
	await writeFile(kept, 'mine')
	await rm(join(dir, 'tea-1-320.webp'))
	await encodePictures({ scenes: [tea], dir })
	expect(await readFile(kept, 'utf8')).toBe('mine')
	expect((await sharp(join(dir, 'tea-1-320.webp')).metadata()).width).toBe(320)
})

test('when all files exist nothing is drawn and the answer is still whole', async () => {
	const [before] = await encodePictures({ scenes: [tea], dir })
	const svg = () => {
		throw new Error('drawn in vain')
	}
	const [again] = await encodePictures({ scenes: [{ name: tea.name, svg }], dir })
	expect(again).toMatchObject({ name: 'tea-1', width: 640, height: 480, bytes: before?.bytes })
})

test('a wide picture keeps its shape at its own sizes', async () => {
	const [hero] = await encodePictures({
		scenes: [{ name: 'hero', svg: drawHero({ slug: 'h', county: '330382' }), sizes: [640, 1280] }],
		dir,
	})
	expect([hero?.width, hero?.height]).toEqual([1280, 560])
})

test('pictures stay light: a scene of 640 is at most 20 kB as AVIF', async () => {
	await encodePictures({ scenes: [tea, crab], dir, sizes: [640] })
	for (const name of ['tea-1', 'crab-1'])
		expect((await stat(join(dir, `${name}-640.avif`))).size).toBeLessThanOrEqual(20_000)
})
