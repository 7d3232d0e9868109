import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ToldCredit } from '#app/domain/attribution/told-credit.ts'
import { OrderOrigin } from '#app/features/orders/components/order-origin.tsx'
import { LanguageProvider } from '#app/ui/text/language.tsx'

const at = new Date('2026-05-01T02:00:00Z')
const credit = (model: ToldCredit['model'], source: string): ToldCredit => ({
	...{ model, source, clickedAt: at, part: 1, parts: 1, name: 'hidden-name' },
})
const drawn = (language: 'zh' | 'en', credits: ToldCredit[]) =>
	renderToString(
		<LanguageProvider language={language}>
			<OrderOrigin credits={credits} />
		</LanguageProvider>,
	)

test.each([
	['zh', '点了别人分享的链接', '去“隐私”里关掉'],
	['en', 'You followed a link that was shared with you', 'Turn it off under'],
] as const)('a buyer reads what was recorded, why, and how to turn it off: %s', (language, came, off) => {
	const page = drawn(language, [credit('LAST_NON_DIRECT_30D', 'chat_share'), credit('LINEAR', 'qr')])
	for (const words of [came, off, 'href="/privacy"', '2026']) expect(page).toContain(words)
	expect(page.match(/<li/g)).toHaveLength(1)
	// Whose link or campaign it was is not told.
	expect(page).not.toContain('hidden-name')
})

test('where nothing was recorded nothing is told', () => {
	expect(drawn('zh', [])).toBe('')
})
