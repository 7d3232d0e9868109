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

test('one whom no mail reaches is given the link on which it stands; the others are told that a mail comes', () => {
	const url = 'https://shanhai.test/gifts/abc/claim?token=k'
	const draw = (isTold: boolean) => {
		const claims = { things: [thing(1, 3, 'already_open')], claims: [said], isTold, url }
		return drawPage(page.default, { language: 'en', read: { code: 'abc', claims } })
	}
	expect(draw(false)).toContain(`value="${url}"`)
	expect(draw(true)).not.toContain(url)
	expect(draw(true)).toContain('when there is news')
})

test('it says until which day the receiver stays known, or how long after an end that is not known yet', () => {
	const draw = (language: 'zh' | 'en', keptUntil: string | null) => {
		const claims = { things: [thing(1, 3, null)], claims: [said], isTold: true, url: '', keptUntil }
		return drawPage(page.default, { language, read: { code: 'abc', claims } })
	}
	expect(draw('zh', '2026-07-03')).toContain('这一页和您的地址保留到2026年7月3日，以后自动删除。')
	expect(draw('en', '2026-07-03')).toContain('This page and your address stay until 3 July 2026, and then go by')
	expect(draw('zh', null)).toContain('一直留到有了结果，再过 14 天自动删除。')
	expect(draw('en', null)).toContain('stay until there is an end to it, and go by themselves 14 days later.')
})
