import { beforeAll, expect, test } from 'vitest'
import type { RequestContext } from '#app/platform/http.ts'
import { action } from '#app/routes/api/checkouts.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const BUYERS = 200
const LEFT = 50
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket(16)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let context: RequestContext

beforeAll(async () => {
	market = database.market
	const world = createTestWorld(database.db, { clock, payments: provider.payments, rateLimitFactor: 0 })
	context = { world, language: 'en', nonce: '', requestId: 'r', clientAddress: '192.0.2.1', isHttps: false }
})

async function buy(lines: unknown[], key: string): Promise<{ status: number; outcome: unknown; payable: boolean }> {
	const buyer = { name: 'Guest', phone: '000 0000', email: 'guest@example.test' }
	const shipTo = { region_code: '990102000000', line: '1 Street' }
	const request = new Request('http://localhost:3000/api/v1/checkouts', {
		method: 'POST',
		headers: { 'Idempotency-Key': key },
		body: JSON.stringify({ lines, buyer, ship_to: shipTo }),
	})
	const answer = (await action({ request, params: {}, context } as never)) as Response
	const body = (await answer.json()) as { outcome?: string; payment?: { url: string | null } }
	return { status: answer.status, outcome: body.outcome, payable: typeof body.payment?.url === 'string' }
}

test.each(['goods', 'nights', 'seats', 'a mixed basket'])(
	'200 calls at once for %s with 50 left: 50 times 201, 150 times 409',
	async (what) => {
		await database.db.updateTable('holds').set({ state: 'RELEASED' }).execute()
		await database.db.updateTable('capacity').set({ total: LEFT, held: 0 }).execute()
		const kinds = {
			goods: { variant_id: market.variantIds[0], qty: 1 },
			nights: { room_type_id: market.roomTypeIds[0], check_in: '2026-05-10', check_out: '2026-05-12', adults: 2 },
			seats: { session_id: market.sessionIds['2026-05-08'], units: [{ unit_type_id: market.unitTypeIds[0], qty: 1 }] },
		}
		const lines = what in kinds ? [kinds[what as keyof typeof kinds]] : Object.values(kinds)
		const answers = await Promise.all(
			Array.from({ length: BUYERS }, (_, at) => buy(lines, `storm-${what.replaceAll(' ', '-')}-${at}`)),
		)
		const placed = answers.filter((answer) => answer.status === 201)
		const refused = answers.filter((answer) => answer.status === 409)
		expect([placed.length, refused.length]).toEqual([LEFT, BUYERS - LEFT])
		expect(placed.every((answer) => answer.payable)).toBe(true)
		expect(refused.every((answer) => answer.outcome === 'sold-out')).toBe(true)
	},
)
