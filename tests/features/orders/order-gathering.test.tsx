import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { OrderState } from '#app/features/orders/components/order-state.tsx'
import { LanguageProvider } from '#app/ui/text/language.tsx'

const at = new Date('2026-05-01T02:00:00Z')

function drawn(language: 'zh' | 'en', lines: { state: string; groupCode: string | null }[]): string {
	const order = {
		...{ number: '2605010000019', currency: 'CNY', totalMinor: 10_200, holdUntil: at, paidAt: at },
		...{ confirmedAt: at, isUnfulfillable: false, parts: [{ lines }] },
	} as unknown as OrderView
	return renderToString(
		<LanguageProvider language={language}>
			<OrderState
				order={order}
				status="PAID"
				isPayable={false}
				isOverdue={false}
				now={at}
				returned="paid"
				problem={null}
			/>
		</LanguageProvider>,
	)
}

test.each([
	['zh', '还没成团', '叫人一起买'],
	['en', 'not complete yet', 'Ask others to join'],
] as const)('who paid in a group that gathers is led to asking others: %s', (language, standing, way) => {
	const page = drawn(language, [{ state: 'WAITING', groupCode: 'abcdefghjk' }])
	expect(page).toContain(standing)
	expect(page).toContain(way)
	expect(page).toContain('href="/groups/abcdefghjk"')
})

test('a group that is complete, and a gift that waits for its receiver, ask for nobody', () => {
	const lines = [
		{ state: 'PLACED', groupCode: 'abcdefghjk' },
		{ state: 'WAITING', groupCode: null },
	]
	expect(drawn('en', lines)).not.toMatch(/not complete yet|Ask others/)
})
