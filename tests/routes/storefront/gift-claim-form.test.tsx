import { expect, test } from 'vitest'
import * as page from '#app/routes/storefront/gift-claim.tsx'
import { drawPage } from '#tests/support/draw-page.tsx'

const thing = (lineId: number, qty: number, refusal: string | null) => ({
	...{ lineId, qty, refusal },
	...{ title: { zh: '新茶', en: 'New tea' }, option: { zh: '一罐', en: 'One tin' } },
})

test('the receiver of a gift may claim as many pieces as came, and finds what was entered again', () => {
	const claims = { things: [thing(1, 3, null), thing(2, 9, 'over')], claims: [] }
	const answer = { fault: 'no-photo', values: { line: '1', qty: '2', words: 'two were crushed' } }
	const drawn = drawPage(page.default, { language: 'en', read: { code: 'abc', claims }, answer })
	expect(drawn).toMatch(/name="qty"[^>]*max="3"[^>]*value="2"|max="3"[^>]*name="qty"/)
	expect(drawn).toContain('>two were crushed</textarea>')
	expect(drawn).toMatch(/name="photos"[^>]*multiple|multiple[^>]*name="photos"/)
})
