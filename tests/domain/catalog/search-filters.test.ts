import { describe, expect, it } from 'vitest'
import { readSearchFilters } from '#app/domain/catalog/search-filters.ts'

const TODAY = '2026-05-01'
const read = (search: string) => {
	const params = new URLSearchParams(search)
	return readSearchFilters((name) => params.get(name), TODAY)
}
const faultsOf = (search: string) => read(search).faults.map(({ field, code }) => `${field}:${code}`)

describe('a search read from an address', () => {
	it('takes every filter', () => {
		const { filters, faults } = read(
			'q=tea&kind=stay&region=330382104200&category=farmhouse&min=100&max=300.5&from=2026-05-02&to=2026-05-04&guests=3&sort=price&page=2',
		)
		expect(faults).toEqual([])
		expect(filters).toEqual({
			q: 'tea',
			kind: 'stay',
			region: '330382104200',
			category: 'farmhouse',
			brand: null,
			mark: null,
			grade: null,
			near: null,
			minMinor: 10_000,
			maxMinor: 30_050,
			from: '2026-05-02',
			to: '2026-05-04',
			guests: 3,
			sort: 'price',
			page: 2,
			perPage: 24,
		})
	})

	it('takes empty inputs as any', () => {
		const { filters, faults } = read('q=&kind=&region=&from=&to=&guests=&min=&max=&sort=')
		expect(faults).toEqual([])
		expect(filters).toMatchObject({ kind: null, region: null, from: null, guests: null, sort: 'popular', page: 1 })
	})

	it.each([
		['kind=car', 'kind:unknown'],
		['region=wenzhou', 'region:unknown'],
		['category=%27%3B--', 'category:unknown'],
		['sort=cheapest', 'sort:unknown'],
		['min=-1', 'min:not_a_number'],
		['max=1e99', 'max:not_a_number'],
		['guests=many', 'guests:not_a_number'],
		['guests=0', 'guests:not_a_number'],
		['page=99999999999', 'page:not_a_number'],
		['min=300&max=100', 'max:below_min'],
		['from=2026-02-30', 'from:not_a_date'],
		['from=2026-04-30', 'from:past'],
		['to=2030-01-01', 'to:too_far'],
		['from=2026-05-05&to=2026-05-05', 'to:not_after_from'],
		['from=2026-05-05&to=2026-05-04', 'to:not_after_from'],
		['from=2026-05-05&to=2026-08-05', 'to:too_long'],
		[`q=${'x'.repeat(81)}`, 'q:too_long'],
	])('names what it cannot take: %s', (search, fault) => {
		expect(faultsOf(search)).toEqual([fault])
	})

	it('keeps the rest when one input is wrong', () => {
		expect(read('q=tea&from=nonsense&max=200').filters).toMatchObject({ q: 'tea', from: null, maxMinor: 20_000 })
	})
})
