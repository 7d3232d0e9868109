import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { type AwaitedMoney, MoneyToCome } from '#app/features/orders/components/order-money.tsx'
import { LanguageProvider } from '#app/ui/text/language.tsx'

const at = new Date('2026-05-01T02:00:00Z')
const line = (state: string, paidMinor: number) => ({ state, paidMinor })
const order = (facts: Partial<OrderView>) =>
	({
		...{ number: '2605010000019', currency: 'CNY', totalMinor: 30_000, holdUntil: at, paidAt: null },
		...{ confirmedAt: null, parts: [], ...facts },
	}) as unknown as OrderView

const drawn = (language: 'zh' | 'en', of: OrderView, awaited: AwaitedMoney | null) =>
	renderToString(
		<LanguageProvider language={language}>
			<MoneyToCome order={of} isOver={false} awaited={awaited} />
		</LanguageProvider>,
	)

const to = { holder: 'Shanhai', bank: 'Bank', accountNumber: '0000', isDemo: false }

test.each([
	['zh', '取消不收费', '到账的钱会全部退回'],
	['en', 'Cancelling costs nothing', 'whatever arrives goes back to you whole'],
] as const)(
	'an order that awaits a transfer can be cancelled on its page, with what that means: %s',
	(language, ...words) => {
		const page = drawn(language, order({}), { to, heldMinor: 0 })
		for (const word of words) expect(page).toContain(word)
		expect(page).toMatch(
			/<form method="post" action="\/checkout\/cancel"[^>]*><input type="hidden" name="number" value="2605010000019"/,
		)
		expect(page).not.toContain(language === 'zh' ? '还差' : 'Still missing')
	},
)

test('it can be cancelled also when there is no account to transfer to any more', () => {
	expect(drawn('en', order({}), { to: null, heldMinor: 0 })).toContain('action="/checkout/cancel"')
})

test('of a transfer that came in part it is told what came and what is missing', () => {
	const page = drawn('en', order({}), { to, heldMinor: 100 })
	expect(page).toContain('¥299<')
	expect(page).toContain('Still missing')
})

test('what is due on arrival leaves out what was called off', () => {
	const parts = [{ lines: [line('CONFIRMED', 20_000), line('CANCELLED', 10_000)] }] as unknown as OrderView['parts']
	const page = drawn('en', order({ confirmedAt: at, parts }), null)
	expect(page).toContain('¥200 ')
	expect(page).not.toContain('¥300')
})
