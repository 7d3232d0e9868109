import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { splitSigned, payloadBytes } from '#app/domain/vouchers/payload.ts'
import { DEMO_LOGINS, DEMO_PASSWORD } from '#app/domain/accounts/demo-logins.ts'
import { brushingOf } from '#app/domain/attribution/brushing.ts'
import { silentSince } from '#app/domain/tracking/silence.ts'
import { recountCredits } from '#app/features/sharing/recount-credits.server.ts'
import { createPasswords } from '#app/platform/passwords.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { brushingSigns } from '#db/queries/buyer-refs.ts'
import { parcelsToCallBack } from '#db/queries/call-backs.ts'
import { listPartsToInvoice } from '#db/queries/invoiced-parts.ts'
import { countSilentParcels, silentParcelsIn, silentParcelsOf } from '#db/queries/silent-parcels.ts'
import { demoVoucherSigner } from '#seeds/builders/demo-voucher-key.ts'
import { seedIfEmpty } from '#seeds/seed-if-empty.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { emptyLoops } from '#tests/seeds/empty-loops.ts'
import { brokenRules } from '#tests/seeds/trade-invariants.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const database = useDatabase()

beforeAll(async () => {
	await seedIfEmpty(database.db, { seed: 'demo', filesDir: null, now: NOW, say: () => {} })
}, 240_000)

async function count(query: ReturnType<typeof sql<{ count: number }>>): Promise<number> {
	const { rows } = await query.execute(database.db)
	return rows[0]?.count ?? 0
}

describe('the demo world', () => {
	it('keeps every rule of the trade to the fen', async () => {
		expect(await brokenRules(database.db)).toEqual({})
	}, 60_000)

	it('holds the market of every county file', async () => {
		expect(await count(sql`select count(*)::int as count from enterprises`)).toBeGreaterThanOrEqual(120)
		expect(
			await count(sql`select count(*)::int as count from listings where status = 'published'`),
		).toBeGreaterThanOrEqual(600)
		expect(await count(sql`select count(distinct kind)::int as count from listings`)).toBe(4)
		expect(
			await count(
				sql`select count(*)::int as count from listings join listing_search s on s.listing_id = id
						where listings.from_minor = 0 or s.words = '' or s.is_stale or s.sample > 0 or picture is null`,
			),
		).toBe(0)
	})

	it('tells sixteen to twenty thousand orders, many of them over several enterprises', async () => {
		const orders = await count(sql`select count(*)::int as count from orders`)
		expect(orders).toBeGreaterThanOrEqual(16_000)
		expect(orders).toBeLessThanOrEqual(20_000)
		const mixed = sql<{ count: number }>`select count(*)::int as count from (
			select order_id from seller_orders group by 1 having count(*) > 1) m`
		expect(await count(mixed)).toBeGreaterThan(1_000)
	})

	it('tells of a gift that its receiver accepted: the order itself knows no address', async () => {
		const { rows } = await sql`select o.ship_to as "shipTo", r.ship_to ->> 'regionCode' is not null as "isSent",
				exists (select from share_links s where s.code = g.code and s.channel = 'gift') as "isLinked"
			from gifts g join orders o on o.id = g.order_id join gift_receivers r on r.order_id = o.id
			join accounts a on a.id = o.account_id where a.email = 'buyer@demo.shanhai' and g.accepted_at > o.paid_at`.execute(
			database.db,
		)
		expect(rows).toEqual([{ shipTo: null, isSent: true, isLinked: true }])
	})

	it('tells what comes after a sale: a claim in each state, fapiao that wait, a waiting list', async () => {
		const { rows: states } = await sql<{
			state: string
		}>`select distinct state from buyer_claims order by state`.execute(database.db)
		expect(states.map(({ state }) => state)).toEqual([
			...['ACCEPTED', 'APPROVED', 'DISMISSED', 'ESCALATED', 'OPEN', 'RECEIVED', 'REFUSED', 'SENT_BACK', 'WITHDRAWN'],
		])
		// None is overdue when the site starts: the clock would move it on at once.
		const overdue = sql<{ count: number }>`select count(*)::int as count from buyer_claims
			where due_at < ${NOW} and state not in ('REFUSED', 'ACCEPTED', 'DISMISSED', 'WITHDRAWN')`
		expect(await count(overdue)).toBe(0)
		const { rows: fapiao } = await sql<{ kind: string; state: string; count: number }>`
			select kind, state, count(*)::int as count from fapiao group by 1, 2 order by 1, 2`.execute(database.db)
		expect(fapiao).toEqual([
			{ kind: 'BLUE', state: 'ISSUED', count: 1 },
			{ kind: 'BLUE', state: 'REQUESTED', count: 2 },
			{ kind: 'RED', state: 'REQUESTED', count: 1 },
		])
		expect(await count(sql`select count(*)::int as count from waiting_entries where state = 'WAITING'`)).toBe(2)
	})

	it('writes a credit note for all that went back of parts whose papers somebody may see, after the invoice of what had been served', async () => {
		const seen = sql`(o.account_id = (select id from accounts where email = 'buyer@demo.shanhai')
			or exists (select from enterprise_members m join accounts a on a.id = m.account_id
				where m.enterprise_id = s.enterprise_id and a.email = 'seller@demo.shanhai')
			or exists (select from order_lines x where x.seller_order_id = s.id and x.served_at >= ${NOW}::timestamptz - interval '30 days'))`
		const { rows } = await sql<{ parts: number; unlike: number; ofBuyer: number; before: number }>`
			select count(*)::int as parts, count(*) filter (where credited is distinct from refunded)::int as unlike,
				count(*) filter (where "isBuyers")::int as "ofBuyer",
				count(*) filter (where issued is not null and issued < noted)::int as before
			from (select sum(l.refunded_minor) as refunded,
				bool_or(o.account_id = (select id from accounts where email = 'buyer@demo.shanhai')) as "isBuyers",
				(select sum(i.amount_minor) from invoices i where i.seller_order_id = s.id and i.kind = 'CREDIT_NOTE') as credited,
				(select min(i.issued_at) from invoices i where i.seller_order_id = s.id and i.kind = 'INVOICE') as issued,
				(select max(i.issued_at) from invoices i where i.seller_order_id = s.id and i.kind = 'CREDIT_NOTE') as noted
				from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
				where l.refunded_minor > 0 and ${seen} group by s.id) p`.execute(database.db)
		const [told] = rows
		expect(told).toMatchObject({ unlike: 0, ofBuyer: 1 })
		expect(told?.parts).toBeGreaterThan(20)
		expect(told?.before).toBeGreaterThan(3)
		const unsent = sql<{ count: number }>`select count(*)::int as count from outbox_events
			where topic in ('invoice-issued', 'refund-created') and distributed_at is null`
		expect(await count(unsent)).toBe(0)
	})

	it('leaves no invoice of what was served in its past for the start of the site, numbers each seller’s in the order of time', async () => {
		expect(await listPartsToInvoice(database.db, addHours(NOW, -30 * 24), 50)).toEqual([])
		expect(await count(sql`select count(*)::int as count from invoices where kind = 'INVOICE'`)).toBeGreaterThan(500)
		const backwards = sql<{ count: number }>`select count(*)::int as count from invoices a join invoices b
			on b.enterprise_id = a.enterprise_id and b.kind = a.kind and b.year = a.year and b.sequence = a.sequence + 1
			where a.kind = 'INVOICE' and b.issued_at < a.issued_at`
		expect(await count(backwards)).toBe(0)
	})

	it('tells of a seller that owes: paid out by the bank’s file, then dear goods came back; the demo’s seller manages it', async () => {
		const { rows } = await sql<Record<string, unknown>>`
			select -sum(n.amount_minor) < 0 as owes, m.role, (select p.state from payouts p where p.enterprise_id = m.enterprise_id) as payout,
				(select b.state from payout_batches b) as batch
			from enterprise_members m join accounts a on a.id = m.account_id
			join ledger_entries n on n.enterprise_id = m.enterprise_id and n.account = 'seller_payable'
			where a.email = 'seller@demo.shanhai' group by m.enterprise_id, m.role having -sum(n.amount_minor) < 0`.execute(
			database.db,
		)
		expect(rows).toEqual([{ owes: true, role: 'manager', payout: 'PAID', batch: 'SENT' }])
	})

	it('tells one stay that was moved by a day, booked now as its change says', async () => {
		const { rows } = await sql<Record<string, unknown>>`
			select c.state, c.due_minor + c.back_minor + c.fee_minor as money, l.check_in = (d -> 'to' ->> 'checkIn')::date as "isNow",
				l.check_in - (d -> 'was' ->> 'checkIn')::date as days, c.created_at >= o.placed_at as "isAfter",
				(select count(*)::int from state_changes s where s.entity = 'order-change' and s.entity_id = c.id::text) as told
			from order_changes c join orders o on o.id = c.order_id cross join jsonb_array_elements(c.plan -> 'lines') d
			join order_lines l on l.id = (d ->> 'lineId')::bigint`.execute(database.db)
		expect(rows).toEqual([{ state: 'DONE', money: 0, isNow: true, days: 1, isAfter: true, told: 1 }])
	})

	it('tells orders whose money is still to come: two await a transfer, two stays are paid for on arrival, one of the demo’s seller today', async () => {
		const { rows } = await sql<{
			method: string
			count: number
		}>`select payment_method as method, count(*)::int as count
			from orders where payment_method <> 'ONLINE' group by 1 order by 1`.execute(database.db)
		expect(rows).toEqual([
			{ method: 'BANK_TRANSFER', count: 2 },
			{ method: 'ON_ARRIVAL', count: 2 },
		])
		expect(
			await count(sql`select count(distinct o.id)::int as count from orders o join seller_orders s on s.order_id = o.id
				join order_lines l on l.seller_order_id = s.id join enterprise_members m on m.enterprise_id = s.enterprise_id
				join accounts a on a.id = m.account_id where a.email = 'seller@demo.shanhai' and o.payment_method = 'ON_ARRIVAL'
					and l.check_in = '2026-11-23'`),
		).toBe(1)
	})

	it('has two warnings of fraud: an order on its way waits for a decision, another was let go on', async () => {
		const { rows } = await sql<Record<string, unknown>>`
			select w.state, p.method, a.email as by, w.words <> '' as "hasWords", exists (select from seller_orders s
				join shipments h on h.seller_order_id = s.id where s.order_id = p.order_id and h.picked_up_at is not null
					and h.state not in ('DELIVERED', 'RETURNED', 'VOIDED')) as "isOnItsWay"
			from fraud_warnings w join payments p on p.id = w.payment_id
			left join accounts a on 'account:' || a.id = w.decided_by order by w.id`.execute(database.db)
		expect(rows).toEqual([
			{ state: 'LET_GO_ON', method: 'card', by: 'city@demo.shanhai', hasWords: true, isOnItsWay: false },
			{ state: 'OPEN', method: 'card', by: null, hasWords: false, isOnItsWay: true },
		])
	})

	it('has parcels to look after: the seller is to call one back and to ask after another, the county has a silent one of its own', async () => {
		const { db } = database
		const { id } = await db
			.selectFrom('enterprises')
			.select('id')
			.where('slug', '=', 'mist-terrace-nengren')
			.executeTakeFirstOrThrow()
		expect(await parcelsToCallBack(db, id)).toMatchObject([{ state: 'IN_TRANSIT', said: null }])
		const page = { silentSince: silentSince(NOW), limit: 9 }
		expect(await silentParcelsOf(db, id, page)).toMatchObject([{ total: 1 }])
		const ofCounty = await silentParcelsIn(db, '330324000000', page)
		expect(ofCounty.filter(({ isFromHere }) => isFromHere)).toHaveLength(1)
		expect(await countSilentParcels(db, '330300000000', page.silentSince)).toBe(2)
	})

	it('tells of one evening of made-up sales at a store of Yongjia, flagged as the site flags its own', async () => {
		const { db } = database
		const { rows } = await sql<{ id: number; reason: string | null; stores: string[]; buyer: string }>`
			with burst as (select distinct buyer_phone as phone, date(paid_at at time zone 'Asia/Shanghai') as day from orders
				where flagged_at is not null)
			select o.id, o.flag_reason as reason, array_agg(e.slug) as stores, o.buyer_phone as buyer from burst b
			join orders o on o.buyer_phone = b.phone and date(o.paid_at at time zone 'Asia/Shanghai') = b.day
			join seller_orders s on s.order_id = o.id join enterprises e on e.id = s.enterprise_id
			join region_ancestors a on a.region_code = e.region_code and a.ancestor_code = '330324000000'
			group by o.id order by o.paid_at, o.id`.execute(db)
		expect(rows.length).toBeGreaterThan(10)
		expect(new Set(rows.map(({ buyer, stores }) => `${buyer} ${stores.join()}`)).size).toBe(1)
		// Judged again by what the site reads of each: no other answer.
		await db.updateTable('orders').set({ flagged_at: null }).where('flag_reason', 'is not', null).execute()
		for (const { id, reason } of rows) {
			const signs = await brushingSigns(db, id)
			expect(signs && brushingOf(signs)).toBe(reason)
		}
		await db
			.updateTable('orders')
			.set((eb) => ({ flagged_at: eb.ref('paid_at') }))
			.where('flag_reason', 'is not', null)
			.execute()
		const told = sql<{ count: number }>`select count(*)::int as count from state_changes where to_state = 'FLAGGED'`
		expect(await count(told)).toBe(rows.filter(({ reason }) => reason === 'BURST').length)
	})

	it('goes round the whole loop: some buy on the day they come, new visitors come by shared links, each order is credited with what its visitor’s touches give', async () => {
		expect(await emptyLoops(database.db, NOW)).toEqual([])
		const world = createTestWorld(database.db, { clock: createClock(NOW.toISOString()) })
		const { sums, differing } = await recountCredits(world)
		expect(differing).toEqual([])
		for (const { frozenMinor } of Object.values(sums)) expect(frozenMinor).toBeGreaterThan(0)
	})

	it('takes something off: a coupon of the platform, one and a promotion of a seller, early and late booking', async () => {
		const { rows } = await sql<{ funded_by: string; per: number }>`
			select k.funded_by, count(*)::int as per from coupons k join capacity c on c.id = k.capacity_id
			where c.kind = 'quota' and c.sold = 0 and ${NOW} between k.starts_at and k.ends_at group by 1 order by 1`.execute(
			database.db,
		)
		expect(rows).toEqual([
			{ funded_by: 'platform', per: 1 },
			{ funded_by: 'seller', per: 1 },
		])
		expect(
			await count(sql`select count(*)::int as count from promotions where ${NOW} between starts_at and ends_at`),
		).toBe(1)
		const plans = sql<{ count: number }>`select count(*)::int as count from rate_plans
			where jsonb_array_length(early_bird) = 1 and jsonb_array_length(last_minute) = 1`
		expect(await count(plans)).toBeGreaterThanOrEqual(4)
	})

	it('pays one seller of the demo by transfers, to an account that the sandbox knows', async () => {
		expect(
			await count(sql`select count(*)::int as count from seller_payout_ways w join connected_accounts c using (enterprise_id)
				where w.carrier = 'stripe' and w.stripe_account = c.provider_id and c.transfers = 'active' and c.provider_id = 'acct_demo1'`),
		).toBe(1)
	})

	it('lets a buyer choose in one package between two teas of the same price', async () => {
		const { rows } = await sql<{ price_minor: number }>`select v.price_minor from package_components c
			join product_variants v on v.id = c.variant_id where c.slot = 1`.execute(database.db)
		expect(rows).toHaveLength(2)
		expect(rows[0]).toEqual(rows[1])
	})

	it('gives each login its work', async () => {
		const { rows } = await sql<{ email: string; password_hash: string }>`
			select email, password_hash from accounts where email = any(${DEMO_LOGINS.map(({ email }) => email)})`.execute(
			database.db,
		)
		expect(rows).toHaveLength(DEMO_LOGINS.length)
		expect(await createPasswords().verify(rows[0]?.password_hash ?? null, DEMO_PASSWORD)).toBe(true)
		const toPack = sql<{ count: number }>`select count(*)::int as count from order_lines l
			join seller_orders s on s.id = l.seller_order_id join enterprise_members m on m.enterprise_id = s.enterprise_id
			join accounts a on a.id = m.account_id where a.email = 'seller@demo.shanhai' and l.kind = 'GOODS' and l.state = 'PLACED'`
		expect(await count(toPack)).toBeGreaterThanOrEqual(3)
		const arriving = sql<{ count: number }>`select count(*)::int as count from order_lines l
			join seller_orders s on s.id = l.seller_order_id join enterprise_members m on m.enterprise_id = s.enterprise_id
			join accounts a on a.id = m.account_id where a.email = 'gate@demo.shanhai' and l.kind = 'STAY'
				and l.state in ('CONFIRMED', 'CHECKED_IN') and l.check_in between '2026-11-23' and '2026-11-24'`
		expect(await count(arriving)).toBeGreaterThanOrEqual(2)
		const ahead = sql<{ count: number }>`select count(*)::int as count from order_lines l
			join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id join accounts a on a.id = o.account_id
			where a.email = 'buyer@demo.shanhai' and l.state = 'CONFIRMED' and l.due_at > ${NOW}`
		expect(await count(ahead)).toBeGreaterThanOrEqual(2)
		expect(await count(sql`select count(*)::int as count from node_keepers`)).toBe(2)
	})

	it('has somebody invited who has not answered, something else offered for goods, and dearer weekends', async () => {
		const { db } = database
		const invited = await db.selectFrom('member_invitations').select(['state', 'email']).execute()
		expect(invited.every(({ state, email }) => state === 'OPEN' && email.endsWith('@demo.shanhai'))).toBe(true)
		expect(invited.length).toBeGreaterThan(0)
		const offers = await db.selectFrom('substitutions').select(['state', 'units', 'back_minor as back']).execute()
		expect(offers).toMatchObject([{ state: 'OFFERED' }])
		const prices = await db.selectFrom('session_rule_prices').select(['price_minor', 'weekend_minor']).execute()
		expect(prices.length).toBeGreaterThan(0)
		expect(prices.every(({ price_minor: usual, weekend_minor: weekend }) => Number(weekend) > usual)).toBe(true)
	})

	it('has a house that follows the calendar of another site, and somebody new whose papers wait for a look', async () => {
		const { db } = database
		const feeds = await db.selectFrom('calendar_feeds').select(['url', 'events', 'failure', 'silent_since']).execute()
		expect(feeds).toMatchObject([{ events: 3, failure: null, silent_since: null }])
		// A name that is nobody's (RFC 2606): the demo asks nobody.
		expect(new URL(feeds[0]?.url ?? '').hostname).toMatch(/\.example$/)
		const blocked = sql<{ count: number }>`select count(*)::int as count from room_blocks where feed_id is not null`
		expect(await count(blocked)).toBe(6)
		const waiting = await db
			.selectFrom('registrations')
			.innerJoin('region_ancestors', 'region_ancestors.region_code', 'registrations.region_code')
			.select(['state', 'kind', 'ancestor_code'])
			.where('ancestor_level', '=', 'county')
			.execute()
		expect(waiting).toEqual([{ state: 'SUBMITTED', kind: 'farmhouse', ancestor_code: '330324000000' }])
		const papers = await db.selectFrom('registration_documents').select('kind').orderBy('kind').execute()
		expect(papers.map(({ kind }) => kind)).toEqual(['BUSINESS_LICENCE', 'LODGING'])
	})

	it('signs vouchers that check with the key it keeps', async () => {
		const { rows } = await sql<{ signed_payload: string }>`
			select signed_payload from vouchers where state = 'ISSUED' order by id limit 20`.execute(database.db)
		const signer = demoVoucherSigner()
		expect(rows.length).toBeGreaterThan(5)
		for (const row of rows) {
			const split = splitSigned(row.signed_payload)
			expect(split && signer.verify(payloadBytes(split.text), split.signature)).toBe(true)
		}
	})

	it('opens nights for half a year and sessions for eight weeks and more', async () => {
		const stays = await count(sql`select count(*)::int as count from room_types`)
		expect(
			await count(sql`select count(*)::int as count from room_nights where night >= '2026-11-23'`),
		).toBeGreaterThanOrEqual(180 * stays)
		expect(
			await count(sql`select count(*)::int as count from sessions where starts_at > ${NOW} and status = 'open'`),
		).toBeGreaterThan(1_000)
	})

	it('leaves no experience without a seat to book, and ends no rule before its season', async () => {
		const { rows } = await sql<{ slug: string }>`select l.slug from listings l
			where l.kind = 'experience' and l.status = 'published' and not exists (select from sessions x
				join capacity c on c.id = x.capacity_id
				where x.listing_id = l.id and x.status = 'open' and x.cutoff_at > ${NOW} and c.held + c.sold < c.total)`.execute(
			database.db,
		)
		expect(rows).toEqual([])
		const rules = await database.db
			.selectFrom('session_rules as r')
			.innerJoin('listings as l', 'l.id', 'r.listing_id')
			.select(['l.slug', 'r.rrule'])
			.where('l.slug', '=', 'nengren-spring-picking')
			.execute()
		expect(rules.map(({ rrule }) => rrule)).toEqual(['FREQ=WEEKLY;INTERVAL=1;BYDAY=WE,FR,SA,SU;UNTIL=20270531'])
	})

	it('sums its estimates upward without a remainder', async () => {
		const off = sql<{ count: number }>`
			with below as (
				select t.parent_code as code, o.indicator_code, o.period, sum(o.num) as num, sum(o.den) as den
				from observations o join regions t on t.code = o.region_code
				where o.kind = 'entered' and t.level = 'township' group by 1, 2, 3
			)
			select count(*)::int as count from observations c join regions r on r.code = c.region_code
			join below b on b.code = c.region_code and b.indicator_code = c.indicator_code and b.period = c.period
			where c.kind = 'entered' and r.level = 'county' and (abs(b.num - c.num) > 0.1 or abs(b.den - c.den) > 0.1)`
		expect(await count(off)).toBe(0)
	})

	it('gives eight townships the five selling stores that a score asks for, those of the brands among them', async () => {
		const { rows } = await sql<{ code: string }>`
			select o.region_code as code from observations o join regions r on r.code = o.region_code and r.level = 'township'
			where o.indicator_code in ('X04', 'X06') and o.period = '2026-10' and o.value is not null
			group by 1 having count(*) = 2 order by 1`.execute(database.db)
		const codes = rows.map(({ code }) => code)
		expect(codes.length).toBeGreaterThanOrEqual(8)
		// Yandang with Nengren, Dajing, Wuniu, Bei'ao of Dongtou, Shiyang of Taishun.
		for (const brandPlace of ['330382104', '330382101', '330324008', '330305001', '330329107'])
			expect(codes).toContain(`${brandPlace}000`)
	})

	it('has merchants that planned what they would sell, before its month, some nearer to it than others', async () => {
		const { rows } = await sql<{ plans: number; merchants: number; late: number }>`
			select count(*)::int as plans, count(distinct enterprise_id)::int as merchants,
				count(*) filter (where filed_at >= ((month || '-01')::timestamp at time zone 'Asia/Shanghai'))::int as late
			from sales_plans`.execute(database.db)
		expect(rows[0]?.plans).toBeGreaterThan(5_000)
		expect(rows[0]?.merchants).toBeGreaterThan(60)
		expect(rows[0]?.late).toBe(0)
		const spread = sql<{ count: number }>`select count(distinct round(value))::int as count from observations
			where indicator_code = 'L09' and period = '2026-10' and value > 0 and value < 100`
		expect(await count(spread)).toBeGreaterThan(10)
	})

	it('covers every indicator that the trade does not count', async () => {
		const codes = (isOfTable1: boolean) =>
			sql<{ count: number }>`select count(distinct o.indicator_code)::int as count from observations o
				join indicators i on i.code = o.indicator_code and (i.effective_weight > 0) = ${isOfTable1}
				where o.region_code = '330382000000' and o.value is not null`
		expect(await count(codes(true))).toBe(22)
		// Of the pentagon all that is not counted, but the two that are left for administrators to enter.
		expect(await count(codes(false))).toBe(7)
	})
})
