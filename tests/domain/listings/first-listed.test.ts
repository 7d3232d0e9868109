import { expect, test } from 'vitest'
import { firstListedOn, titleSimilarity } from '#app/domain/listings/first-listed.ts'

const TODAY = '2026-05-01'

test('a product that is put up anew keeps the day on which it was first on the shelf', () => {
	const earlier = [
		{ titles: ['永嘉早香柚 礼盒', 'Zaoxiang pomelo'], firstListedOn: '2024-10-02' },
		{ titles: ['永嘉早香柚，礼盒', 'Pomelo of Yongjia'], firstListedOn: '2023-10-02' },
		{ titles: ['雁荡毛峰', 'Yandang tea'], firstListedOn: '2020-04-01' },
	]
	expect(firstListedOn(['永嘉早香柚礼盒', 'Zaoxiang Pomelo'], earlier, TODAY)).toBe('2023-10-02')
	expect(firstListedOn(['永嘉杨梅', 'Bayberries'], earlier, TODAY)).toBe(TODAY)
	expect(firstListedOn(['雁荡毛峰', ''], [], TODAY)).toBe(TODAY)
})

test('a translation that is not there makes no two products the same', () => {
	expect(firstListedOn(['杨梅', ''], [{ titles: ['文旦', ''], firstListedOn: '2020-01-01' }], TODAY)).toBe(TODAY)
})

test('titles are alike by the pairs of letters they share', () => {
	expect(titleSimilarity('Spring Tea', 'spring tea!')).toBe(1)
	expect(titleSimilarity('', '')).toBe(0)
	expect(titleSimilarity('茶', '茶')).toBe(1)
	expect(titleSimilarity('茶', '鱼')).toBe(0)
	// night: ni ig gh ht; nacht: na ac ch ht. One of eight is shared twice.
	expect(titleSimilarity('night', 'nacht')).toBeCloseTo(0.25, 12)
	expect(titleSimilarity('aaaa', 'aa')).toBeCloseTo(0.5, 12)
})
