import { expect, test } from 'vitest'
import * as page from '#app/routes/storefront/gift-claim.tsx'
import { drawPage } from '#tests/support/draw-page.tsx'

const thing = (lineId: number, qty: number, refusal: string | null) => ({
	...{ lineId, qty, refusal },
	...{ title: { zh: '新茶', en: 'New tea' }, option: { zh: '一罐', en: 'One tin' } },
})

test('the receiver of a gift may claim as many pieces as came, and finds what was entered again', () => {
	const claims = { things: [thing(1, 3, null), thing(2, 9, 'over')], claims: [], isTold: true, url: '' }
	const answer = { fault: 'no-photo', values: { line: '1', qty: '2', words: 'two were crushed' } }
	const drawn = drawPage(page.default, { language: 'en', read: { code: 'abc', claims }, answer })
	expect(drawn).toMatch(/name="qty"[^>]*max="3"[^>]*value="2"|max="3"[^>]*name="qty"/)
	expect(drawn).toContain('>two were crushed</textarea>')
	expect(drawn).toMatch(/name="photos"[^>]*multiple|multiple[^>]*name="photos"/)
})

test('one whom no mail reaches is given the link on which it stands; the others are told that a mail comes', () => {
	const said = {
		...{
			id: 1,
			qty: 1,
			title: { zh: '新茶', en: 'New tea' },
			state: 'REFUSED',
			words: 'crushed',
			answer: '',
			decision: '',
		},
		openedAt: new Date('2026-05-01T02:00:00Z'),
	}
	const url = 'https://shanhai.test/gifts/abc/claim?token=k'
	const draw = (isTold: boolean) => {
		const claims = { things: [thing(1, 3, 'already_open')], claims: [said], isTold, url }
		return drawPage(page.default, { language: 'en', read: { code: 'abc', claims } })
	}
	expect(draw(false)).toContain(`value="${url}"`)
	expect(draw(true)).not.toContain(url)
	expect(draw(true)).toContain('when there is news')
})
