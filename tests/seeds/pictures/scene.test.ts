import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { COMPOSITIONS, drawHero, drawScene } from '#seeds/pictures/scene.ts'

const CATEGORIES = [
	...[
		'tea',
		'dendrobium',
		'seafood',
		'fruit',
		'vegetables',
		'mushrooms',
		'noodles-rice',
		'cured-braised',
		'honey',
		'oil',
	],
	...['wine-vinegar', 'snacks', 'crafts', 'farmhouse', 'mountain-lodge', 'sea-house', 'old-house', 'tea-house', 'camp'],
	...['tea-picking', 'fruit-picking', 'fishing', 'hiking', 'workshop', 'cooking', 'farm-day', 'boat', 'stargazing'],
	...['weekend', 'family', 'tea-tour', 'sea-tour', 'festival', 'enterprise', 'brand', 'place'],
]

/** Every address a drawing uses is defined in it, every number is a number, every tag is closed. */
function faultsOf(svg: string): string[] {
	const defined = new Set([...svg.matchAll(/ id="(\w+)"/g)].map((match) => match[1]))
	const used = [...svg.matchAll(/url\(#(\w+)\)/g)].map((match) => match[1])
	const open = [...svg.matchAll(/<(\w+)[^>]*?(\/?)>/g)].filter((match) => match[2] === '').length
	const closed = [...svg.matchAll(/<\/\w+>/g)].length
	return [
		...used.filter((id) => !defined.has(id)).map((id) => `no definition ${String(id)}`),
		...(/NaN|undefined|Infinity/.exec(svg) ?? []),
		...(open === closed ? [] : [`${open} tags opened, ${closed} closed`]),
	]
}

test('every category of the market can be drawn', () => {
	expect(CATEGORIES.filter((category) => !COMPOSITIONS[category]?.length)).toEqual([])
})

describe.each(CATEGORIES)('%s', (category) => {
	const subjects = (COMPOSITIONS[category] ?? []).map((composition) => composition.subject)
	const draw = (subject: string, county = '330382') => drawScene({ slug: 'mist', category, county, subject })

	test('draws sound SVG for each subject, in the mountains and by the sea', () => {
		for (const subject of subjects)
			for (const county of ['330382', '330305', '330302000000', '999999'])
				expect([subject, ...faultsOf(draw(subject, county))]).toEqual([subject])
	})

	test('is the same text each time and another for each subject, slug and county', () => {
		const drawn = subjects.map((subject) => draw(subject))
		expect(subjects.map((subject) => draw(subject))).toEqual(drawn)
		expect(new Set(drawn).size).toBe(subjects.length)
		const others = ['rain', 'moon', 'frost', 'bloom'].map((slug) =>
			drawScene({ slug, category, county: '330382', variation: 0 }),
		)
		expect(new Set(others).size).toBeGreaterThan(1)
		expect(draw(subjects[0] ?? '', '330305')).not.toBe(drawn[0])
	})
})

test('a sound drawing is one that a renderer opens at its size', async () => {
	const { width, height } = await sharp(
		Buffer.from(drawScene({ slug: 'a', category: 'tea', county: '330382' })),
	).metadata()
	expect([width, height]).toEqual([800, 600])
})

test('the home picture is wide', () => {
	const hero = drawHero({ slug: 'home', county: '330382' })
	expect(hero).toContain('viewBox="0 0 1600 700"')
	expect(faultsOf(hero)).toEqual([])
})

test('rain falls outside and not into rooms', () => {
	const rainOn = (subject: string) =>
		drawScene({ slug: 'wet', category: 'farmhouse', county: '330382', subject, light: 'rain' }).includes(
			'stroke="#ffffff" stroke-width="1.3"',
		)
	expect([rainOn('courtyard'), rainOn('room')]).toEqual([true, false])
})

test('a category nobody drew is refused by name', () => {
	expect(() => drawScene({ slug: 'a', category: 'cars', county: '330382' })).toThrow('no picture of cars')
})
