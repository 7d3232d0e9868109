import { expect, test } from 'vitest'
import { readSearchFilters } from '#app/domain/catalog/search-filters.ts'
import { isByUsualPrice } from '#app/features/catalog/components/search-view.ts'

function filtersOf(address: string) {
	const asked = new URLSearchParams(address)
	return readSearchFilters((name) => asked.get(name), '2026-05-01')
}

test.each([
	['from=2026-05-04&to=2026-05-06&max=300', true],
	['from=2026-05-04&to=2026-05-06&min=300', true],
	['kind=stay&from=2026-05-04&sort=price', true],
	['kind=stay&from=2026-05-04&sort=price-desc', true],
	['from=2026-05-04&to=2026-05-06', false],
	['max=300&sort=price', false],
	['kind=experience&from=2026-05-04&max=300', false],
	['kind=product&from=2026-05-04&sort=price', false],
])('%s: whether a list by price says that it goes by the usual price of stays: %s', (address, isSaid) => {
	expect(isByUsualPrice(filtersOf(address))).toBe(isSaid)
})
