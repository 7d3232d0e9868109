import type { ComponentProps } from 'react'
import { expect, test } from 'vitest'
import { GiftPage } from '#app/features/gifts/components/gift-page.tsx'
import { drawPage } from '#tests/support/draw-page.tsx'

/* A gift as its receiver reads it, wherever they are. */

const gift = {
	...{ state: 'OPEN' as const, giver: 'Lan', words: '', paidTo: null, until: new Date('2026-05-15T02:00:00Z') },
	things: [{ title: 'Tea', option: '100 g', seller: 'Hill', qty: 1, slug: null, picture: null }],
	choice: { address: { steps: [], regionCode: null, isComplete: false, codes: {} } as never, points: [] },
	...{ acceptedAt: null, isForgotten: false, isUnderWay: true, forgetOn: null, parcels: [], own: null },
}
const answer = { problem: null, values: { way: '', line: '', name: '', phone: '', email: '' } as never, faults: {} }
const drawn = (language: 'zh' | 'en', shown: ComponentProps<typeof GiftPage>['gift'] = gift) =>
	drawPage(() => <GiftPage gift={shown} answer={answer} />, { language, read: null }).replaceAll('<!-- -->', '')

test('until when a gift is to be accepted is said with whose clock that is', () => {
	expect(drawn('zh')).toContain('2026年5月15日 10:00 前收下（北京时间）')
	expect(drawn('en')).toContain('Accept it by 15 May 2026 10:00 (China time, UTC+8)')
})

test('one piece is one piece', () => {
	expect(drawn('en')).toContain('100 g · 1 piece · Hill')
})

test('a gift that waits at its point says so, and not that it is still to be sent', () => {
	const there = {
		...{ ...gift, state: 'ACCEPTED' as const, choice: null, acceptedAt: new Date('2026-05-02T02:00:00Z') },
		parcels: [{ number: 'SP1', state: 'AVAILABLE_FOR_PICKUP' }],
	}
	expect(drawn('zh', there)).toContain('礼物到了代收点，凭取件码去取。')
	expect(drawn('zh', there)).not.toContain('礼物会寄过来')
})
