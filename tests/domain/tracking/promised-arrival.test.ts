import { expect, test } from 'vitest'
import { promisedArrival } from '#app/domain/tracking/promised-arrival.ts'

const way = { dispatchAt: new Date('2026-05-02T12:00:00Z'), originCode: '330324101202' }
const zone = 'Asia/Shanghai'

test('a parcel within the county is promised by the end of the day after it leaves', () => {
	expect(promisedArrival({ ...way, destinationCode: '330324000000' }, zone)).toEqual(new Date('2026-05-03T16:00:00Z'))
})

test('a parcel to another province has five days, and so has one to nobody knows where', () => {
	const far = new Date('2026-05-07T16:00:00Z')
	expect(promisedArrival({ ...way, destinationCode: '310101000000' }, zone)).toEqual(far)
	expect(promisedArrival({ ...way, destinationCode: null }, zone)).toEqual(far)
})
