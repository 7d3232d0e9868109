import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { openGateDay } from '#seeds/gate-day.ts'

/** What somebody bought of the co-operative, and the key to their own pages. */
export interface TeaOrder {
	number: string
	token: string
	buyer: string
}

/** Buys two small tins and three tickets for a picking that begins within the hour, as any program would, and pays. */
export async function buyTeaAndPicking(buyer: Page): Promise<TeaOrder> {
	const { sessionId, unitTypeId } = await openGateDay(process.env.JOURNEY_DATA_DIR ?? '', 'small-tea-picking', 40)
	const listing = await (await buyer.request.get('/api/v1/listings/small-green-tea')).json()
	const name = `Journey ${sessionId}`
	const answer = await buyer.request.post('/api/v1/checkouts', {
		headers: { 'Idempotency-Key': randomUUID() },
		data: {
			lines: [
				{ variant_id: listing.variants[0].id, qty: 2 },
				{ session_id: sessionId, units: [{ unit_type_id: unitTypeId, qty: 3 }] },
			],
			buyer: { name, phone: '000 0000 0000', email: 'journey@example.test' },
			ship_to: { region_code: '330324108000', line: '1 Journey Street', name, phone: '000 0000 0000' },
		},
	})
	expect(answer.status(), await answer.text()).toBe(201)
	const { order_number: number, order_token: token, payment } = await answer.json()
	await buyer.goto(payment.url)
	await buyer.getByRole('button', { name: /4242/ }).click()
	await buyer.waitForURL(/\/orders\//)
	await buyer.context().addCookies([{ name: `order_${number}`, value: token, url: new URL(buyer.url()).origin }])
	return { number, token, buyer: name }
}
