import { expect, it } from 'vitest'
import { readPackageQuery } from '#app/domain/catalog/package-query.ts'

const read = (search: string) => {
	const params = new URLSearchParams(search)
	return readPackageQuery((name) => params.get(name), '2026-05-01')
}

it('reads a first day and a number of packages', () => {
	expect(read('starts_on=2026-05-09&qty=2')).toEqual({
		query: { startsOn: '2026-05-09', from: null, qty: 2, slots: {} },
		faults: [],
	})
	expect(read('')).toEqual({ query: { startsOn: null, from: null, qty: 1, slots: {} }, faults: [] })
})

it.each([
	['starts_on=2026-04-30', 'starts_on:past'],
	['starts_on=2026-02-30', 'starts_on:not_a_date'],
	['starts_on=2030-02-01', 'starts_on:too_far'],
	['qty=0', 'qty:not_a_number'],
	['qty=999', 'qty:not_a_number'],
])('names what it cannot take: %s', (search, fault) => {
	const { query, faults } = read(search)
	expect(faults.map(({ field, code }) => `${field}:${code}`)).toEqual([fault])
	expect(query).toEqual({ startsOn: null, from: null, qty: 1, slots: {} })
})

it('reads which component is wanted of each slot, and nothing that is no position', () => {
	expect(read('s1=3&s2=x&s3=0').query.slots).toEqual({ s1: 3 })
})

it.each([
	['check_in=2026-05-09', '2026-05-09'],
	['check_in=2026-05-01', null],
	['check_in=2026-04-09', null],
	['check_in=2030-05-09', null],
	['check_in=2026-02-30', null],
])('days are shown from the day a search was for, and else from the next on: %s', (search, from) => {
	expect(read(search)).toMatchObject({ query: { startsOn: null, from }, faults: [] })
})
