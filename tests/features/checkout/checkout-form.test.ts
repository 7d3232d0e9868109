import { expect, test } from 'vitest'
import { readCheckoutForm } from '#app/features/checkout/checkout-form.ts'
import { checkoutText } from '#app/features/checkout/checkout-text.ts'

const NEEDS = { language: 'zh', needsAddress: true, hasPerishables: true, regionCode: '330324108000' } as const
const FILLED = {
	name: ' 测试游客 ',
	phone: '+86 000 0000 0000',
	email: 'guest@example.test',
	note: '',
	line: '测试村 1 号',
	key: '00000000-0000-4000-8000-000000000000',
	quote: '0123456789abcdef',
	perishable: 'on',
}
const faultsOf = (texts: Record<string, string>, needs: Parameters<typeof readCheckoutForm>[1] = NEEDS) => {
	const reading = readCheckoutForm(texts, needs)
	return reading.ok ? {} : reading.faults
}

test('a filled form is the buyer with the address of the parcels', () => {
	expect(readCheckoutForm(FILLED, NEEDS)).toEqual({
		ok: true,
		key: FILLED.key,
		quoteHash: FILLED.quote,
		method: 'ONLINE',
		buyer: {
			name: '测试游客',
			phone: FILLED.phone,
			email: FILLED.email,
			language: 'zh',
			note: '',
			shipTo: { regionCode: NEEDS.regionCode, line: FILLED.line, name: '测试游客', phone: FILLED.phone },
		},
	})
})

test('every field that is wrong is told at once', () => {
	expect(faultsOf({ key: 'x', quote: '' }, { ...NEEDS, regionCode: null })).toEqual({
		name: 'name',
		phone: 'phone',
		email: 'email',
		key: 'form',
		region: 'region',
		line: 'line',
		perishable: 'perishable',
	})
})

test.each(['', '12', 'call me', '0'.repeat(40), '<script>'])('%j is no telephone number', (phone) => {
	expect(faultsOf({ ...FILLED, phone })).toEqual({ phone: 'phone' })
})

test('without goods no address is asked for and none is kept', () => {
	const reading = readCheckoutForm({ ...FILLED, line: '' }, { ...NEEDS, needsAddress: false, regionCode: null })
	expect(reading).toMatchObject({ ok: true, buyer: { shipTo: null } })
})

test('perishable goods are confirmed, others need not be', () => {
	const rest = { ...FILLED, perishable: '' }
	expect(faultsOf(rest)).toEqual({ perishable: 'perishable' })
	expect(faultsOf(rest, { ...NEEDS, hasPerishables: false })).toEqual({})
})

test('a price, a state or another account in the form change nothing', () => {
	const reading = readCheckoutForm({ ...FILLED, totalMinor: '1', accountId: '1', status: 'PAID' }, NEEDS)
	expect(reading).toEqual(readCheckoutForm(FILLED, NEEDS))
})

test('every fault has its sentence in both languages', () => {
	for (const fault of ['name', 'phone', 'email', 'note', 'region', 'line', 'perishable', 'form']) {
		expect(checkoutText.zh.faults[fault]).toBeTruthy()
		expect(checkoutText.en.faults[fault]).toBeTruthy()
	}
})

test('parcels may go to somebody else than the buyer, each part of whom falls back to the buyer', () => {
	const sent = (texts: Record<string, string>) => {
		const reading = readCheckoutForm({ ...FILLED, ...texts }, NEEDS)
		return reading.ok ? { buyer: reading.buyer.name, to: reading.buyer.shipTo } : reading.faults
	}
	const to = { regionCode: NEEDS.regionCode, line: FILLED.line }
	expect(sent({ toName: '收件人', toPhone: '+44 7700 900123' })).toEqual({
		buyer: '测试游客',
		to: { ...to, name: '收件人', phone: '+44 7700 900123' },
	})
	expect(sent({ toName: '收件人', toPhone: '' })).toMatchObject({ to: { name: '收件人', phone: FILLED.phone } })
	expect(sent({ toName: ' ', toPhone: 'call me' })).toEqual({ toPhone: 'phone' })
})
