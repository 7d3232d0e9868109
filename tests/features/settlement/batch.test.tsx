import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Batch, type BatchView } from '#app/features/settlement/components/batch.tsx'
import { LanguageProvider } from '#app/ui/text/language.tsx'

const PAYOUT = {
	...{ payoutId: 'p1', amountMinor: 12_300, currency: 'CNY', carrier: 'bank_file', holder: 'Tea', bank: 'Bank' },
	...{ numberEnd: '0042', destination: null, reversedMinor: 0, evidence: null, failure: null },
	...{ nameZh: '茶', nameEn: 'Tea', createdAt: new Date('2026-05-01T02:00:00Z'), settledAt: null },
}

const drawn = (state: string) => {
	const payouts = [{ ...PAYOUT, state }]
	const batch = { id: 1, day: '2026-05-01', state: 'SENT', count: 1, totalMinor: 12_300, payouts }
	return renderToString(
		<LanguageProvider language="en">
			<Batch batch={batch as unknown as BatchView} />
		</LanguageProvider>,
	)
}

test('a batch asks for the bank’s results while one is missing, and then no longer', () => {
	expect(drawn('SENT')).toContain('Record each result')
	expect(drawn('PAID')).not.toContain('Record each result')
	expect(drawn('PAID')).toContain('Every result is recorded')
})
