import { expect, test } from 'vitest'
import { compareWithOthers, similarityShare, titleTokens, type Trait } from '#app/domain/listings/homogenisation.ts'

const listing = (zh: string, en: string, fromMinor = 100, traits: Trait[] = []) => ({
	title: { zh, en },
	fromMinor,
	traits,
})

test('a title’s tokens are pairs of Han characters and Latin words', () => {
	expect([...titleTokens({ zh: '雁荡毛峰，茶 A5', en: 'Yandang Tea' })]).toEqual([
		...['雁荡', '荡毛', '毛峰', '茶', 'yandang', 'tea'],
	])
	expect(titleTokens({ zh: '', en: '' }).size).toBe(0)
})

test('the same title at the same price is alike by 1, at half the price by 0.9, with nothing in common by the price alone', () => {
	const tea = listing('雁荡毛峰', 'Yandang Tea')
	expect(similarityShare(tea, tea)).toBeCloseTo(1)
	expect(similarityShare(tea, { ...tea, fromMinor: 50 })).toBeCloseTo(0.9)
	expect(similarityShare(tea, listing('杨梅', 'Bayberries'))).toBeCloseTo(0.2)
	expect(similarityShare(tea, listing('', '', 0))).toBe(0)
})

test('it is the same from both sides', () => {
	const [a, b] = [listing('雁荡毛峰新茶', 'New Tea', 90), listing('雁荡毛峰', 'Old Tea', 120)]
	expect(similarityShare(a, b)).toBe(similarityShare(b, a))
})

test('the nearly same are counted, the five nearest shown, nearest first', () => {
	const own = listing('雁荡毛峰', 'Yandang Tea')
	const near = Array.from({ length: 7 }, (_, at) => listing('雁荡毛峰', 'Yandang Tea', 100 - at))
	const { count, nearest } = compareWithOthers(own, [...near, listing('杨梅', 'Bayberries')])
	expect(count).toBe(7)
	expect(nearest.map(({ row }) => row.fromMinor)).toEqual([100, 99, 98, 97, 96])
})

test('what less than a fifth of at least five have is rare, unless one has it already', () => {
	const others = (graded: number, count: number) =>
		Array.from({ length: count }, (_, at) =>
			listing('杨梅', 'Bayberries', 100, at < graded ? ['grade', 'brand'] : ['brand']),
		)
	const rare = (graded: number, count: number, own: Trait[] = []) =>
		compareWithOthers(listing('茶', 'Tea', 100, own), others(graded, count)).rare
	expect(rare(1, 5)).not.toContain('grade')
	expect(rare(0, 5)).toContain('grade')
	expect(rare(1, 6)).toContain('grade')
	expect(rare(0, 4)).toEqual([])
	expect(rare(0, 5, ['grade'])).not.toContain('grade')
	expect(rare(0, 5)).not.toContain('brand')
})
