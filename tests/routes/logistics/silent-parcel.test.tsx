import { expect, test } from 'vitest'
import Track from '#app/routes/logistics/track.tsx'
import { drawPage } from '#tests/support/draw-page.tsx'

const place = { nodeZh: null, nodeEn: null, noteZh: '', noteEn: '', carrierNote: '' }
const parcel = {
	...{ number: 'SP2611250911060', state: 'IN_TRANSIT', isSilent: true, isUnderWay: true, carrier: null },
	...{ fromZh: '甲村', fromEn: 'Jia', toZh: '乙县', toEn: 'Yi', temperatureClass: 'ambient', method: 'PARCEL' },
	...{ expected: null, promisedBy: null },
	events: [
		{ at: '2026-11-25T22:57:00Z', state: 'PICKED_UP', ...place },
		{ at: '2026-11-27T11:25:00Z', state: 'IN_TRANSIT', ...place },
	],
}
const draw = (language: 'zh' | 'en', isSilent = true) =>
	drawPage(Track, {
		language,
		read: { number: parcel.number, parcel: { ...parcel, isSilent }, map: null, pickUp: null },
	})

test('of a parcel that is silent it is said since when, and whom its buyer asks', () => {
	expect(draw('zh')).toContain('2026年11月27日 19:25 之后没有新消息。买家可以在订单页给卖家留言')
	expect(draw('en')).toContain('No news since 27 November 2026 19:25. Its buyer can write to the seller')
	expect(draw('zh', false)).not.toContain('没有新消息')
})

test('what its carrier says of an event is told as the carrier’s own words', () => {
	const events = parcel.events.map((event) => ({ ...event, carrierNote: 'left with neighbour' }))
	const read = { number: parcel.number, parcel: { ...parcel, events }, map: null, pickUp: null }
	const drawn = (language: 'zh' | 'en') => drawPage(Track, { language, read }).replace(/<[^>q]*>|<!-- -->/g, '')
	expect(drawn('zh')).toMatch(/快递公司原话：<q[^>]*>left with neighbour<\/q>/)
	expect(drawn('en')).toMatch(/The carrier’s own words: <q[^>]*>left with neighbour<\/q>/)
})
