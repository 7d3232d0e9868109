import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Statement } from '#app/features/settlement/components/statement.tsx'
import { LanguageProvider } from '#app/ui/text/language.tsx'

const ENTRY = { id: '1', at: '2026-05-01T15:59:00Z', kind: 'REFUND', account: 'seller_payable', amountMinor: -23_457 }
const SUBJECT = { titleZh: '雁荡毛峰新茶', titleEn: 'Spring Maofeng Tea', sellerOrderId: 7 }

test.each([
	['zh', '2026年5月1日 23:59 · 可付'],
	['en', '1 May 2026 23:59 · Payable'],
] as const)(
	'a posting says when and on which account in a column, and on a phone under its name: %s',
	(language, said) => {
		const html = renderToString(
			<LanguageProvider language={language}>
				<Statement entries={[{ ...ENTRY, ...SUBJECT }]} />
			</LanguageProvider>,
		).replaceAll('<!-- -->', '')
		expect(html).toMatch(new RegExp(`<span class="[^"]*sm:hidden">${said}</span>`))
		expect(html.match(/<td [^>]*max-sm:hidden/g)).toHaveLength(2)
		expect(html).toContain('−¥234.57')
		expect(html).toContain('href="/seller/orders/7"')
	},
)
