import { describe, expect, it } from 'vitest'
import { readStayQuery } from '#app/domain/catalog/stay-query.ts'

const read = (search: string) => {
	const params = new URLSearchParams(search)
	return readStayQuery((name) => params.get(name), '2026-05-01')
}

describe('a question to a stay', () => {
	it('is for two adults in one room until said otherwise', () => {
		expect(read('')).toEqual({
			query: { checkIn: null, checkOut: null, adults: 2, childAges: [], rooms: 1, ratePlanId: null, month: null },
			faults: [],
		})
	})

	it('takes ages with any comma or blank between them', () => {
		for (const typed of ['3,7', '3， 7', '3 7', '3、7;']) {
			expect(read(`child_ages=${encodeURIComponent(typed)}`).query.childAges).toEqual([3, 7])
		}
	})

	it('allows arrival today', () => {
		expect(read('check_in=2026-05-01&check_out=2026-05-02').faults).toEqual([])
	})

	it.each([
		['check_in=2026-04-30', 'check_in:past'],
		['check_in=2026-02-30', 'check_in:not_a_date'],
		['check_in=tomorrow', 'check_in:not_a_date'],
		['check_out=2031-01-01', 'check_out:too_far'],
		['check_in=2026-05-05&check_out=2026-05-05', 'check_out:not_after_check_in'],
		['check_in=2026-05-05&check_out=2026-05-04', 'check_out:not_after_check_in'],
		['check_in=2026-05-05&check_out=2026-06-05', 'check_out:too_long'],
		['adults=0', 'adults:not_a_number'],
		['adults=1e9', 'adults:not_a_number'],
		['adults=2.5', 'adults:not_a_number'],
		['rooms=-1', 'rooms:not_a_number'],
		['child_ages=18', 'child_ages:not_ages'],
		['child_ages=three', 'child_ages:not_ages'],
		['child_ages=1,1,1,1,1,1,1,1,1,1,1', 'child_ages:not_ages'],
	])('names what it cannot take: %s', (search, fault) => {
		expect(read(search).faults.map(({ field, code }) => `${field}:${code}`)).toEqual([fault])
	})

	it('ignores a rate plan or a month that cannot be', () => {
		expect(read('plan=abc&month=2026-13').query).toMatchObject({ ratePlanId: null, month: null })
		expect(read('plan=7&month=2026-07').query).toMatchObject({ ratePlanId: 7, month: '2026-07-01' })
	})
})
