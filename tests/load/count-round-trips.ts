import type { Client } from 'pg'
import { readBody, checkoutBody } from '#app/features/checkout/api-lines-form.ts'
import { checkOutLines } from '#app/features/checkout/check-out-lines.server.ts'
import type { OpenedPayment, Payments } from '#app/platform/payments.ts'
import { connect } from '#db/client.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const opened = async (): Promise<OpenedPayment> => ({
	sessionId: `cs_${Math.random()}`,
	url: 'http://localhost/pay',
	expiresAt: new Date(Date.now() + 31 * 60_000),
	isOpen: true,
})

/** The statements that one whole checkout of an API body waits for, its commit among them; a begin rides with the one behind it. */
export async function countRoundTrips(databaseUrl: string, body: unknown): Promise<string[]> {
	const { db, pool, close } = connect({ url: databaseUrl, max: 4 })
	const sent: string[] = []
	pool.on('connect', (client) => {
		const hooked = client as unknown as { query: (...args: unknown[]) => unknown }
		const query = hooked.query as Client['query']
		hooked.query = (...args) => {
			const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text: string }).text
			if (text !== 'begin') sent.push(text.trim().replaceAll(/\s+/g, ' '))
			return (query as (...a: unknown[]) => unknown).apply(client, args)
		}
	})
	const payments = { provider: 'stripe', open: opened } as Partial<Payments> as Payments
	const world = { ...createTestWorld(db, { payments, rateLimitFactor: 0 }), now: () => new Date() }
	const read = readBody(checkoutBody, body)
	if (!read.ok) throw new Error(JSON.stringify(read.faults))
	const call = { body: read.value, idempotencyKey: `count-${Math.random()}`, clientAddress: '127.0.0.1' }
	const result = await checkOutLines(world, call)
	await close()
	if (result.outcome !== 'placed') throw new Error(`not placed: ${JSON.stringify(result)}`)
	return sent
}
