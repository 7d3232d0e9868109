import { expect, test } from 'vitest'
import { CallBack } from '#app/features/logistics/components/call-back.tsx'
import { drawPage } from '#tests/support/draw-page.tsx'

const parcel = { id: 1, number: 'SP2605010000019' }

test.each([
	['ASKED', 'The carrier brings it back · No. 7', 'It cannot be stopped'],
	['TOO_LATE', 'It cannot be stopped · No. 7', 'The carrier brings it back'],
] as const)(
	'what a carrier answered (%s) heads the parcel as a sentence, with the other answer still open',
	(answer, title, other) => {
		const said = { answer, words: 'No. 7' }
		const page = () => <CallBack {...{ parcel, said, returnTo: '/seller', fault: undefined, values: {} }} />
		const html = drawPage(page, { language: 'en', read: null })
		expect(html).toContain(title)
		expect(html).toMatch(new RegExp(`<button[^>]*>${other}`))
		expect(html).not.toMatch(new RegExp(`<button[^>]*>${title.split(' · ')[0]}`))
	},
)
