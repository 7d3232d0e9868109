import { expect, it } from 'vitest'
import { readExperienceWish } from '#app/domain/catalog/experience-wish.ts'

it.each([
	['check_in=2026-05-09&adults=3', { from: '2026-05-09', people: 3 }],
	['', { from: null, people: null }],
	['check_in=2026-02-30&adults=0', { from: null, people: null }],
	['check_in=x&adults=21', { from: null, people: null }],
	['adults=1.5', { from: null, people: null }],
])('reads the day and the people of a search, and nothing that cannot be: %s', (search, wish) => {
	const params = new URLSearchParams(search)
	expect(readExperienceWish((name) => params.get(name))).toEqual(wish)
})
