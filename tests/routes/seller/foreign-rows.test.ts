import { beforeAll, expect, test } from 'vitest'
import type { World } from '#app/platform/world.ts'
import routes from '#app/routes.ts'
import { seedSmall } from '#seeds/small.ts'
import { useDatabase } from '#tests/support/database.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { checksumTables } from '#tests/seeds/checksum-tables.ts'
import { type ForeignThings, MARK, markForeign } from '#tests/routes/seller/foreign-things.ts'

// Every route of the seller's office, walked by the owner of another enterprise with ids that are not theirs: a new route
// without its line here fails the first test.

type Form = Partial<Record<string, string>>
type Bodies = (foreign: ForeignThings) => Form[]
interface Walk {
	/** What :id in its address names. */
	id?: keyof ForeignThings
	/** Forms with foreign ids in them, or under a foreign address. */
	bodies?: Bodies
}

const text = (value: number | string) => String(value)

const WALKS: Record<string, Walk> = {
	'office.tsx': {},
	'today.tsx': {},
	'orders.tsx': {},
	'order.tsx': {
		id: 'goodsOrder',
		bodies: ({ line }) => [
			{ deed: 'pack' },
			{ deed: 'pack', line: text(line) },
			{ deed: 'check-out', line: text(line) },
			{ deed: 'weigh', line: text(line), grams: '900', sure: 'on' },
			{ deed: 'accept', line: text(line) },
			{ deed: 'collected' },
		],
	},
	'end-lines.tsx': {
		id: 'goodsOrder',
		bodies: ({ line }) => [{ intent: 'quote', deed: 'CANCEL', lines: text(line) }],
	},
	'change-lines.tsx': {
		id: 'goodsOrder',
		bodies: ({ line }) => [{ intent: 'quote', line: text(line), from: '2026-06-01', to: '2026-06-02' }],
	},
	'shipments.tsx': {
		bodies: ({ shipment }) => [
			{ shipment: text(shipment), carrier: 'SF', carrierNumber: 'SF1234567890' },
			{ deed: 'delivered', shipment: text(shipment) },
		],
	},
	'claims.tsx': {},
	'claim.tsx': {
		id: 'claim',
		bodies: () => [
			{ does: 'accept', words: 'yes', amount: '1' },
			{ does: 'refuse', words: 'not so', amount: '' },
		],
	},
	'fapiao-list.tsx': {},
	'fapiao.tsx': {
		id: 'fapiao',
		bodies: () => [
			{ does: 'reject', reason: 'not so' },
			{ does: 'record', number: '12345678901234567890', issuedOn: '2026-05-01', seenMinor: '100' },
		],
	},
	'listings.tsx': {
		bodies: ({ listing, stay }) => [
			{ listing: text(listing), status: 'paused' },
			{ listing: text(stay), arrival: 'yes' },
		],
	},
	'new-listing.tsx': {},
	'listing.tsx': { id: 'listing', bodies: () => [{ mostPerVisitor: '1', quota: '1' }] },
	'edit-listing.tsx': {
		id: 'listing',
		bodies: ({ variant, room, ratePlan }) => [
			{ does: 'words', titleZh: 'x', titleEn: 'y' },
			{ does: 'frame', policy: 'GOODS_PERISHABLE', forPackages: 'yes' },
			{
				...{ does: 'variant', id: text(variant), nameZh: 'x', nameEn: '', price: '1', weight: '1', sku: 'x' },
				...{ temperature: 'ambient', nominal: '', tolerance: '' },
			},
			{
				...{ does: 'room', id: text(room), nameZh: 'x', nameEn: '', bedsZh: '', bedsEn: '', base: '1', most: '1' },
				until: '',
			},
			{ does: 'plan', id: text(ratePlan), room: text(room), nameZh: 'x', nameEn: '', extraAdult: '', day1: '1' },
			{ does: 'ticket', id: '', nameZh: 'x', nameEn: '', code: 'x', price: '1', seats: '1' },
			{ does: 'component', offer: `product:${variant}`, qty: '1', nights: '1', day: '1' },
			{ does: 'remove', part: 'variant', id: text(variant) },
			{ does: 'ask' },
			{ does: 'take-back' },
			{ does: 'copy' },
		],
	},
	'preview-listing.tsx': { id: 'listing' },
	'listing-pictures.tsx': {
		id: 'listing',
		bodies: ({ picture }) => [
			{ does: 'remove', name: picture },
			{ does: 'describe', name: picture, alt_zh: '新的', alt_en: 'new' },
		],
	},
	'reviews.tsx': { bodies: ({ review }) => [{ id: text(review), words: 'Thank you very much' }] },
	'questions.tsx': { bodies: ({ question }) => [{ id: text(question), words: 'Yes, it is so' }] },
	'promotions.tsx': {
		bodies: ({ promotion, listing }) => [
			{ intent: 'end', kind: 'promotion', id: text(promotion) },
			{
				...{ intent: 'promotion', listing: text(listing), nameZh: 'x', nameEn: 'y', percent: '10', quota: '' },
				...{ from: '2026-05-01', to: '2026-05-05' },
			},
		],
	},
	'notices.tsx': { bodies: ({ notice }) => [{ open: text(notice) }] },
	'notice.tsx': { id: 'notice' },
	'payouts.tsx': {},
	'stock.tsx': { bodies: ({ capacity }) => [{ row: text(capacity), onHand: '1', safetyStock: '0' }] },
	'shipping.tsx': {},
	'calendar.tsx': {
		bodies: ({ room }) => [
			{ deed: 'block', room: text(room), from: '2026-05-03', to: '2026-05-04', units: '1', reason: 'x' },
			{ deed: 'units', room: text(room), units: '9' },
			{
				deed: 'rules',
				room: text(room),
				from: '2026-05-03',
				to: '2026-05-04',
				stopSell: 'yes',
				minStayArrival: '',
				maxStay: '',
			},
		],
	},
	'doors.tsx': { bodies: ({ stayLine, door }) => [{ line: text(stayLine), unit: text(door), from: '' }] },
	'check-in.tsx': {},
}

// Not walked yet: the small world holds nothing of theirs.
const NOT_WALKED = [
	...['lots.tsx', 'lot-new.tsx', 'lot-process.tsx', 'lot-plots.tsx', 'lot-goods.tsx', 'lot.tsx', 'lot-recall.tsx'],
	...['lot-label.ts', 'imports.tsx', 'import.tsx', 'export.ts', 'day-sheet.tsx', 'gate-cases.tsx', 'gate-devices.tsx'],
	'connected.ts',
]

interface RouteModule {
	loader?: (args: never) => unknown
	action?: (args: never) => unknown
}

interface SellerRoute {
	file: string
	name: string
	hasId: boolean
	module: RouteModule
}

interface Entry {
	path?: string
	file: string
	children?: Entry[]
}

const entriesOf = (list: readonly Entry[]): Entry[] => list.flatMap((it) => [it, ...entriesOf(it.children ?? [])])
const entries = entriesOf((await routes) as Entry[]).filter(({ file }) => file.startsWith('routes/seller/'))
const nameOf = ({ file }: Entry) => file.slice('routes/seller/'.length)
const walked: SellerRoute[] = await Promise.all(
	entries
		.filter((entry) => nameOf(entry) in WALKS)
		.map(async ({ file, path = '' }) => ({
			...{ file, name: file.slice('routes/seller/'.length), hasId: path.includes(':id') },
			module: (await import(`#app/${file}`)) as RouteModule,
		})),
)

const database = useDatabase()
let world: World
let foreign: ForeignThings
let owner = 0
let gate = 0
let buyer = 0

beforeAll(async () => {
	const clock = createClock('2026-05-01T02:00:00Z')
	const { db } = database
	await seedSmall(db, { now: clock.now() })
	world = createTestWorld(db, { clock })
	const idOf = async (slug: string) =>
		(await db.selectFrom('enterprises').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
	foreign = await markForeign(db, { goods: await idOf('small-tea-coop'), stays: await idOf('small-mountain-house') })
	const trips = await idOf('small-trips')
	owner = await addPerson(world, 'owner@trips.example')
	gate = await addPerson(world, 'gate@trips.example')
	buyer = await addPerson(world, 'buyer@example.test')
	await addMember(db, trips, owner, 'owner')
	await addMember(db, trips, gate, 'gate')
	// What they may sell in packages is told to them by name.
	await db.updateTable('listings').set({ for_packages: false }).execute()
})

type Answer = { status: number; shown: unknown }

const statusOf = (answer: Response) => (answer.headers.get('location')?.startsWith('/login') ? 401 : answer.status)

const idFor = ({ hasId, name }: SellerRoute) => (hasId ? text(foreign[WALKS[name]?.id ?? 'listing']) : '')

function formOf(body: Form): FormData {
	const form = new FormData()
	for (const [field, value = ''] of Object.entries(body)) form.append(field, value)
	return form
}

function told(answer: unknown): Answer {
	if (answer instanceof Response) return { status: statusOf(answer), shown: null }
	const { init } = (answer ?? {}) as { init?: { status?: number } | null }
	return { status: init?.status ?? 200, shown: answer }
}

async function call(
	handler: RouteModule['loader'],
	by: number | null,
	route: SellerRoute,
	body?: Form,
): Promise<Answer> {
	const id = idFor(route)
	const bare = await requestAs(world, by, `/seller/${id}`)
	const request = body ? new Request(bare, { method: 'POST', body: formOf(body) }) : bare
	const about = { language: 'en', nonce: '', requestId: 'r1', clientAddress: '192.0.2.1', isHttps: false }
	try {
		return told(await handler?.({ request, params: { id }, context: { world, ...about } } as never))
	} catch (thrown) {
		if (thrown instanceof Response) return told(thrown)
		throw thrown
	}
}

const NOTES = ['login_sessions', 'rate_buckets']
async function rows() {
	const sums = await checksumTables(database.db)
	for (const table of NOTES) sums.delete(table)
	return Object.fromEntries(sums)
}

test('every route of the seller’s office is walked here, and each that takes an id or a form with its own', () => {
	const known = [...Object.keys(WALKS), ...NOT_WALKED]
	expect(entries.map(nameOf).sort()).toEqual(known.sort())
	for (const { name, hasId } of walked) expect([name, WALKS[name]?.id !== undefined]).toEqual([name, hasId])
	const OWN_ALONE = ['new-listing.tsx', 'payouts.tsx', 'shipping.tsx', 'check-in.tsx']
	const withForms = walked.filter(({ module, name }) => module.action && !OWN_ALONE.includes(name))
	expect(withForms.filter(({ name }) => !WALKS[name]?.bodies).map(({ name }) => name)).toEqual([])
})

test.each(walked)('$name shows nothing of another enterprise to its owner', async (route) => {
	const { status, shown } = await call(route.module.loader, owner, route)
	if (route.hasId) expect([403, 404]).toContain(status)
	else expect(JSON.stringify(shown) ?? '').not.toContain(MARK)
})

const forms = walked.flatMap((route) => (WALKS[route.name]?.bodies && route.module.action ? [route] : []))
test.each(forms)('$name changes no row of another enterprise, whatever form is sent', async (route) => {
	const before = await rows()
	for (const body of WALKS[route.name]?.bodies?.(foreign) ?? []) {
		const { status, shown } = await call(route.module.action, owner, route, body)
		expect([body, status >= 400 && status < 500]).toEqual([body, true])
		expect(JSON.stringify(shown) ?? '').not.toContain(MARK)
	}
	expect(await rows()).toEqual(before)
})

test.each(walked)(
	'$name is for those who have a role there: not for buyers, nor for who is not logged in',
	async (route) => {
		for (const handler of [route.module.loader, route.module.action]) {
			if (!handler) continue
			const body = handler === route.module.action ? { does: 'x' } : undefined
			expect((await call(handler, null, route, body)).status).toBe(401)
			expect((await call(handler, buyer, route, body)).status).toBe(403)
		}
	},
)

const FOR_GATE = ['check-in.tsx']
test.each(walked.filter(({ name }) => !FOR_GATE.includes(name)))('$name is not for the gate', async (route) => {
	expect((await call(route.module.loader, gate, route)).status).toBe(403)
	if (route.module.action) expect((await call(route.module.action, gate, route, { does: 'x' })).status).toBe(403)
})
