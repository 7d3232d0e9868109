import { expect, it } from 'vitest'
import { readRecentSearches, rememberSearch } from '#app/domain/catalog/recent-searches.ts'

it('keeps the last six searches, the last first, each once', () => {
	const all = ['一', '二', '三', '四', '五', '六', '七', '三'].reduce<string[]>(rememberSearch, [])
	expect(all).toEqual(['三', '七', '六', '五', '四', '二'])
	expect(readRecentSearches(JSON.stringify(all))).toEqual(all)
})

it('reads nothing out of a text that was tampered with', () => {
	for (const kept of ['', '%', '{}', '"x"', '[1,null,""]', JSON.stringify(['x'.repeat(81)])])
		expect(readRecentSearches(kept)).toEqual([])
})
