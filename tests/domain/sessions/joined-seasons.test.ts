import { expect, test } from 'vitest'
import { joinSeasons } from '#app/domain/sessions/joined-seasons.ts'

const season = (days: string) => {
	const [from = '', to = ''] = days.split(' ')
	return { from, to }
}
const joined = (...seasons: string[]) => joinSeasons(seasons.map(season)).map(({ from, to }) => `${from} ${to}`)

test('months in a row are told as one season, others stand apart', () => {
	expect(joined('03-01 03-31', '04-01 04-30', '05-01 05-31')).toEqual(['03-01 05-31'])
	expect(joined('03-01 03-31', '05-01 05-31')).toEqual(['03-01 03-31', '05-01 05-31'])
	expect(joined('09-10 09-20', '09-22 09-30')).toEqual(['09-10 09-20', '09-22 09-30'])
	expect(joined()).toEqual([])
})

test('February ends on the 28th and on the 29th', () => {
	expect(joined('02-01 02-28', '03-01 03-31')).toEqual(['02-01 03-31'])
	expect(joined('02-01 02-29', '03-01 03-31')).toEqual(['02-01 03-31'])
	expect(joined('02-01 02-29', '05-01 05-31')).toEqual(['02-01 02-29', '05-01 05-31'])
})
