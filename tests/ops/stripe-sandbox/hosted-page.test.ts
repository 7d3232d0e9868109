import { describe, expect, test } from 'vitest'
import { movableClock, openSandbox, order } from '#tests/ops/stripe-sandbox/opened.ts'

async function openPage(changes: Parameters<typeof order>[0] = {}) {
	const clock = movableClock()
	const opened = await openSandbox({ now: clock.now })
	const session = await opened.stripe.checkout.sessions.create(order(changes))
	const address = String(session.url)
	return {
		...opened,
		...{ clock, session },
		read: async (query = '', headers = {}) => (await fetch(address + query, { headers })).text(),
		get: (query = '') => fetch(address + query),
		pay: (method: string) =>
			fetch(`${address}?lang=en`, { method: 'POST', body: new URLSearchParams({ method }), redirect: 'manual' }),
	}
}

describe('what the page shows', () => {
	test('lines, total, band and methods in Chinese and in English', async () => {
		const { read } = await openPage()
		const zh = await read('?lang=zh')
		const en = await read('?lang=en')
		for (const word of ['lang="zh-CN"', '沙盒：不会真实扣款', '支付宝', '微信支付', '合计', '¥99.00'])
			expect(zh).toContain(word)
		for (const word of ['lang="en"', 'Sandbox: no money moves', 'Alipay', 'WeChat Pay', 'Total', 'CN¥99.00']) {
			expect(en).toContain(word)
		}
		expect(en).toContain('演示茶叶 &lt;100 g&gt;')
		expect(en).toContain('href="http://shop.example/cart"')
		expect(en).not.toContain('<script')
	})

	test('its language follows ?lang, then the session, then the browser, else Chinese', async () => {
		const english = await openPage({ locale: 'en' })
		expect(await english.read()).toContain('lang="en"')
		expect(await english.read('?lang=zh')).toContain('lang="zh-CN"')
		const automatic = await openPage({ locale: 'auto' })
		expect(await automatic.read('', { 'accept-language': 'en-GB,en' })).toContain('lang="en"')
		expect(await automatic.read('', { 'accept-language': 'fr' })).toContain('lang="zh-CN"')
	})

	test('only the methods the session offers', async () => {
		const { read } = await openPage({ excluded_payment_method_types: ['alipay'] })
		const page = await read()
		expect(page).not.toContain('value="alipay"')
		expect(page).toContain('value="wechat_pay"')
	})
})

describe('paying on the page', () => {
	test('goes to the success address with the session id and completes the session', async () => {
		const { pay, get, stripe, session } = await openPage()
		const answer = await pay('alipay')
		expect(answer.status).toBe(303)
		expect(answer.headers.get('location')).toBe(`http://shop.example/done?s=${session.id}`)
		expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('paid')
		expect(await (await get('?lang=en')).text()).toContain('This order has been paid.')
	})

	test('a second click arrives at the same place and pays nothing more', async () => {
		const { pay, stripe } = await openPage()
		const answers = await Promise.all([pay('card'), pay('card')])
		expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
		expect((await stripe.charges.list()).data).toHaveLength(1)
	})

	test('a declined card comes back with the reason and the session stays open', async () => {
		const { pay, get, stripe, session } = await openPage()
		const location = (await pay('card_declined')).headers.get('location')
		expect(await (await get(String(location))).text()).toContain('The card was declined, nothing was taken.')
		expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('open')
	})

	test('an expired session cannot be paid', async () => {
		const { pay, get, clock, stripe } = await openPage()
		clock.advanceDays(1)
		const location = (await pay('card')).headers.get('location')
		const page = await get(String(location))
		expect(page.status).toBe(410)
		expect(await page.text()).toContain('The time to pay is over.')
		expect((await stripe.charges.list()).data).toEqual([])
	})

	test('an unknown session is a 404 in words', async () => {
		const { sandbox } = await openPage()
		const answer = await fetch(`${sandbox.url}/pay/cs_test_none?lang=en`)
		expect(answer.status).toBe(404)
		expect(await answer.text()).toContain('There is no such payment.')
	})
})
