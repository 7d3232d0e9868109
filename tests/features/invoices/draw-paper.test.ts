import { expect, test } from 'vitest'
import { drawInvoice } from '#app/features/invoices/draw-paper.ts'
import { invoiceSnapshot } from '#app/domain/invoices/snapshot.ts'

const nobody = { zh: '', en: '' }
const parties = {
	seller: { name: { zh: '云雾合作社', en: 'Mist' }, place: nobody, phone: null },
	buyer: { name: 'A', email: 'a@example.test', place: null, addressLine: null },
}
const line = {
	lineId: 1,
	kind: 'EXPERIENCE',
	title: { zh: '采茶', en: 'Picking' },
	option: { zh: '成人', en: 'Adult' },
} as const

function noteOf(startsAt: string, endsAt: string) {
	const service = { startsAt, endsAt, timeZone: 'Asia/Shanghai' }
	const lines = [{ ...line, qty: 1, listMinor: 9_901, discounts: [], paidMinor: 9_901, service }]
	const snapshot = invoiceSnapshot({ ...parties, orderNumber: '260501-000001-4', paidAt: startsAt, lines, credits: [] })
	const head = {
		number: 'INV-1',
		issuedAt: new Date(startsAt),
		currency: 'CNY',
		language: 'en',
		isDemo: false,
	} as const
	return drawInvoice(snapshot, head).rows[0]?.note
}

test('what begins and ends on one day names it once, at midnight of the place; what goes on names both', () => {
	expect(noteOf('2026-05-02T07:00:00Z', '2026-05-02T15:59:00Z')).toBe('Adult · 2 May 2026 15:00 – 23:59')
	expect(noteOf('2026-05-02T07:00:00Z', '2026-05-02T16:00:00Z')).toBe('Adult · 2 May 2026 15:00 – 3 May 2026 00:00')
})
