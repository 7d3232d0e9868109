import { beforeAll, expect, test } from 'vitest'
import { recomputeAll } from '#app/features/clusters/roll-up-cluster.server.ts'
import { rollUpNetwork } from '#app/features/clusters/roll-up-network.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore, sell, ship, type Store } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const DUE = '2026-05-12T10:00:00Z'
const SCANNED = new Date('2026-05-11T02:00:00Z')
let stores: Store[]

/** Twenty lines of one store, eighteen of them sent whole by the promised time; their parcel came to the sea by its day. */
async function sendGoods(store: Store): Promise<void> {
	const { db } = database
	const line = (at: number) => ({
		...{ store, paidMinor: 100, dueAt: DUE, qtySent: 1 },
		dispatchedAt: at < 18 ? '2026-05-11T02:00:00Z' : '2026-05-13T02:00:00Z',
	})
	const lines = Array.from({ length: 20 }, (_, at) => line(at))
	const sold = await sell(db, { paidAt: '2026-05-10T00:00:00Z', lines })
	const way = { origin: PLACES.tea, pickedUpAt: SCANNED.toISOString(), parcels: 3, state: 'DELIVERED' }
	await ship(db, sold.sellerOrderIds[0] ?? 0, way)
	await db
		.updateTable('shipments')
		.set({
			...{ destination_region_code: PLACES.sea, promised_by: new Date('2026-05-15T16:00:00Z') },
			delivered_at: new Date('2026-05-14T02:00:00Z'),
		})
		.execute()
}

/** A transfer centre in the tea village, and a point in the village by the sea that scanned a parcel. */
async function openNodes(): Promise<void> {
	const { db } = database
	const node = (kind: string, region_code: string) => ({
		...{ kind, name_zh: kind, name_en: kind, region_code, opened_on: '2026-01-01', lon: 120.5, lat: 28 },
	})
	const nodes = await db
		.insertInto('logistics_nodes')
		.values([node('TRANSFER_CENTRE', PLACES.tea), node('DELIVERY_POINT', PLACES.sea)])
		.returning(['id', 'kind'])
		.execute()
	const { id } = await db.selectFrom('shipments').select('id').executeTakeFirstOrThrow()
	await db
		.insertInto('tracking_events')
		.values({
			...{ shipment_id: id, event_time: SCANNED, recorded_at: SCANNED, source: 'NODE_SCAN' },
			...{ status: 'AVAILABLE_FOR_PICKUP', node_id: nodes.find(({ kind }) => kind === 'DELIVERY_POINT')?.id ?? 0 },
		})
		.execute()
}

/** Ten people of two trades at one store, which dries its leaves since this month. */
async function workThere({ enterpriseId }: Store): Promise<void> {
	const { db } = database
	const noted = { recorded_at: clock.now(), recorded_by: 'test' }
	const people = Array.from({ length: 10 }, (_, at) => ({
		...{ enterprise_id: enterpriseId, role: at % 2 === 0 ? 'operations' : 'service', education: 'college' },
		...{ started_on: '2024-05-20', joined_on: '2026-01-01', ...noted },
	}))
	await db.insertInto('practitioners').values(people).execute()
	await db
		.insertInto('lot_steps')
		.values({ enterprise_id: enterpriseId, kind: 'DRY', done_at: SCANNED, region_code: PLACES.tea, ...noted })
		.execute()
}

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	for (const region_code of [PLACES.tea, PLACES.sea]) {
		const people = { households: 100, population: 300 }
		await db
			.insertInto('place_stats')
			.values({ region_code, period: '2025-12', source: 'test', ...people })
			.execute()
		await db.updateTable('regions').set({ lon: 120.5, lat: 28 }).where('code', '=', region_code).execute()
	}
	stores = []
	for (let at = 0; at < 5; at++) stores.push(await openStore(db, { slug: `s${at}`, region: PLACES.tea }))
	const [first] = stores
	if (!first) throw new Error('no store')
	for (const store of stores) await sell(db, { paidAt: '2026-05-10T00:00:00Z', lines: [{ store, paidMinor: 500 }] })
	await sendGoods(first)
	await openNodes()
	await workThere(first)
	const world = createTestWorld(db, { clock })
	await recomputeAll(world)
	await rollUpNetwork(world)
})

const OWN = 'own-transactions'
const NETWORK = 'network-register'
const STAFF = 'staff-registers'

/** What the rooms of enterprises and the parcel's road put into the index, with the figure that the rows above must give. */
const INPUTS: readonly [what: string, code: string, source: string, row: Record<string, unknown>][] = [
	['parcels', 'L03', OWN, { value: 3, companions: { inbound: 3, promised: 3, onTime: 3, onTimeShare: 1 } }],
	['on-time share', 'L10', OWN, { value: 90, num: 18, den: 20 }],
	['transfer centres', 'G05', NETWORK, { value: 100, companions: { centres: 1 } }],
	['delivery points', 'G06', NETWORK, { value: 50, companions: { points: 1, pointsPerThousand: 5 } }],
	['process innovations', 'X05', 'lots-and-register-of-processes', { value: 20, num: 1, den: 5 }],
	['practitioners: schooling', 'X01', STAFF, { value: 15, companions: { practitioners: 10, collegeShare: 1 } }],
	['practitioners: experience', 'X02', STAFF, { value: 730 / 365.25, n: 10 }],
	['practitioners: occupations', 'X03', STAFF, { n: 10, companions: { practitioners: 10 } }],
]

test.each(INPUTS)(
	'%s (%s) is a row with its source, its method, its month and its time',
	async (_, code, source, row) => {
		for (const region of [PLACES.township, PLACES.county, PLACES.city]) {
			const found = await database.db
				.selectFrom('observations')
				.selectAll()
				.where('indicator_code', '=', code)
				.where('region_code', '=', region)
				.where('superseded_at', 'is', null)
				.execute()
			expect(found, `${code} ${region}`).toHaveLength(1)
			expect(found[0]).toMatchObject({ ...row, source, period: '2026-05', kind: 'computed', recorded_at: clock.now() })
			expect(found[0]?.method).not.toBe('')
			expect(found[0]?.value).not.toBeNull()
		}
	},
)
