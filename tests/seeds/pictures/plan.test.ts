import { expect, test } from 'vitest'
import { brandScene, candidatesFor, enterpriseScene, planPictures } from '#seeds/pictures/plan.ts'
import { COMPOSITIONS } from '#seeds/pictures/scene.ts'

const listing = (slug: string, category: string, county = '330382000000', title = '') => ({
	slug,
	category,
	county,
	title,
})
const subjectsFor = (slug: string, category: string, title = '') =>
	candidatesFor({ slug, category, title }).map((each) => each.subject)

test('a listing is shown with the fruit or fish it names', () => {
	expect(subjectsFor('first-pick-yangmei', 'fruit')).toEqual(['yangmei', 'yangmei-second'])
	expect(subjectsFor('box-of-five', 'fruit', 'Four Seasons Pomelo')).toEqual(['pomelo', 'pomelo-second'])
	expect(subjectsFor('swimming-crab', 'seafood')).toEqual(['crab', 'crabs'])
	expect(subjectsFor('pearl-onion', 'fruit')).toEqual(['garden'])
})

test('what names nothing we draw gets a general picture, never another thing', () => {
	expect(subjectsFor('carambola', 'fruit')).toEqual(['garden'])
	expect(subjectsFor('sea-bream-of-the-day', 'snacks')).toEqual(['parcel'])
})

test('a jar of pickled greens is a jar, dried shrimp are not a plate of prawns', () => {
	expect(subjectsFor('pickled-mustard-jar', 'vegetables')).toEqual(['preserves'])
	expect(subjectsFor('night-boat', 'seafood', 'Dried Shrimp')).toEqual(['small-dried'])
	expect(subjectsFor('tea-eggs', 'snacks')).toEqual(['eggs'])
	expect(subjectsFor('wooden-comb', 'crafts')).toEqual(['parcel'])
})

test('each listing gets up to three different scenes, all of them planned', () => {
	const plan = planPictures([
		listing('courtyard', 'farmhouse'),
		listing('green', 'tea'),
		listing('crab', 'seafood', '330305000000'),
	])
	const names = new Set(plan.scenes.map((scene) => scene.name))
	for (const pictures of plan.pictures.values()) {
		expect(pictures.length).toBe(3)
		expect(new Set(pictures).size).toBe(3)
		expect(pictures.filter((name) => !names.has(name))).toEqual([])
	}
	expect(names.size).toBe(plan.scenes.length)
})

test('a room is never the first picture of a stay', () => {
	const stays = Array.from({ length: 40 }, (_, at) => listing(`stay-${at}`, 'farmhouse'))
	const firsts = [...planPictures(stays).pictures.values()].map((pictures) => pictures[0])
	expect(firsts.filter((name) => name?.includes('room'))).toEqual([])
})

test('neighbours of one category differ, and the pool stays small', () => {
	const teas = Array.from({ length: 60 }, (_, at) => listing(`green-${at}`, 'tea'))
	const plan = planPictures(teas)
	const firsts = teas.map((tea) => plan.pictures.get(tea.slug)?.[0])
	expect(firsts.filter((name, at) => name === firsts[at + 1])).toEqual([])
	expect(plan.scenes.length).toBeLessThanOrEqual(3 * (COMPOSITIONS.tea ?? []).length + 2)
})

test('sea counties are shown by the sea, and a landscape is the own county', () => {
	const plan = planPictures([listing('a', 'farmhouse', '330305000000'), listing('b', 'tea', '330329000000')])
	expect(plan.pictures.get('a')?.[0]).toMatch(/-sea-1$/)
	expect(plan.pictures.get('b')?.[0]).toMatch(/-land-1$/)
	expect(plan.pictures.get('b')?.at(-1)).toMatch(/^place-.*-330329$/)
})

test('a category without pictures is refused by name', () => {
	expect(() => planPictures([listing('a', 'cars')])).toThrow('cars')
})

test('a brand carries the motif of what it sells, an enterprise shares the house of its county', () => {
	expect(brandScene('huangyuguo').subject).toBe('fish')
	expect(brandScene('yandang-maofeng').subject).toBe('tea')
	expect(brandScene('anything').subject).toBe('ridge')
	expect(enterpriseScene('some-coop', '330382000000').name).toMatch(/^enterprise-(yard|works)-330382$/)
})
