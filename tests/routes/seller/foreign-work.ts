import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import type { Manager, Seller } from '#app/domain/accounts/roles.ts'
import { gatherSupply } from '#app/features/supply/gather-supply.server.ts'
import { addFarm, giveLink, setShares } from '#app/features/supply/keep-farms.server.ts'
import { openSeason, payFarm, pledge } from '#app/features/supply/keep-season.server.ts'
import { certifyLot } from '#app/features/tracing/certify-lot.server.ts'
import { recordInput } from '#app/features/tracing/keep-plots.server.ts'
import { noteSighting } from '#app/features/tracing/move-lot.server.ts'
import { startRecall } from '#app/features/tracing/start-recall.server.ts'
import type { World } from '#app/platform/world.ts'
import { harvest, plotOf } from '#tests/support/lots.ts'
import { addMember, addPerson } from '#tests/support/people.ts'

/** Ids of what another enterprise's people work with: lots, plots, files they sent, phones at their gate. */
export type ForeignWork = Record<
	| 'member'
	| 'invitation'
	| 'lot'
	| 'calledBack'
	| 'plot'
	| 'input'
	| 'sighting'
	| 'recall'
	| 'farm'
	| 'season'
	| 'delivery'
	| 'practitioner'
	| 'process'
	| 'importRun'
	| 'device'
	| 'gateCase',
	number
>

async function lotsOf(world: World, seller: Seller, mark: string) {
	const plot = await plotOf(world, seller, mark)
	const input = { plotId: plot, kind: 'FERTILISER', name: mark, registrationNo: null, dose: '', safetyDays: 0 } as const
	await recordInput(world, seller, { ...input, appliedOn: '2026-03-01' })
	const name = { zh: mark, en: mark }
	const [lot, calledBack] = [
		await harvest(world, seller, { plotId: plot, name }),
		await harvest(world, seller, { name }),
	]
	const seen = { bizStep: 'storing', tempC: null, note: mark, corrects: null }
	await noteSighting(world, seller, { lotId: lot, ...seen, seenAt: world.now() })
	await certifyLot(world, seller, {
		...{ lotId: lot, kind: 'PROMISE', number: mark, issuerZh: mark, issuerEn: '', contact: mark, basis: 'SELF_TEST' },
		...{ items: '', hasPassed: null, amountG: 1_000, issuedOn: '2026-04-20', validTo: null },
	})
	const party = { enterpriseId: seller.enterpriseId, actor: 'test' }
	const reason = { hazard: 'LABEL', reasonZh: mark, reasonEn: mark } as const
	const { outcome } = await startRecall(world, party, { lotId: calledBack, ...reason })
	if (outcome !== 'started') throw new Error(`nothing was called back: ${outcome}`)
	return { plot, lot, calledBack }
}

async function idOf(world: World, query: ReturnType<typeof sql<{ id: number }>>): Promise<number> {
	const id = (await query.execute(world.db)).rows[0]?.id
	if (!id) throw new Error('a foreign row was not written')
	return id
}

/** A file with one good and one faulty line, that waits for a decision. */
async function sendFile(world: World, enterpriseId: number, mark: string): Promise<number> {
	const id = await idOf(
		world,
		sql`insert into import_runs (enterprise_id, kind, file_name, state, line_count, staged_count, fault_count, created_at)
			values (${enterpriseId}, 'stock', ${mark}, 'STAGED', 2, 2, 1, now()) returning id`,
	)
	await sql`insert into import_rows (run_id, line, cells, change, faults)
		values (${id}, 2, ${{ sku: mark }}, '{}', '[]'), (${id}, 3, ${{ sku: mark }}, null, '[{"code": "unknown"}]')`.execute(
		world.db,
	)
	return id
}

/** A phone at the gate that let in a guest twice. */
async function letInTwice(world: World, enterpriseId: number, mark: string) {
	const device = await idOf(
		world,
		sql`insert into gate_devices (enterprise_id, name, secret_hash, added_at, enrolled_at, clean_at)
			values (${enterpriseId}, ${mark}, ${mark}, now(), now(), now()) returning id`,
	)
	const redemption = await idOf(
		world,
		sql`insert into redemptions (voucher_id, scan_id, device, device_id, scanned_at, recorded_at, qty, state)
			select id, gen_random_uuid(), ${mark}, ${device}, now(), now(), 1, 'REJECTED_DUPLICATE' from vouchers
			where enterprise_id = ${enterpriseId} order by id limit 1 returning id`,
	)
	const gateCase = await idOf(
		world,
		sql`insert into gate_cases (enterprise_id, voucher_id, redemption_id, kind, opened_at)
			select ${enterpriseId}, voucher_id, id, 'DUPLICATE', now() from redemptions where id = ${redemption} returning id`,
	)
	return { device, gateCase }
}

async function addColleague(world: World, enterpriseId: number, mark: string): Promise<number> {
	const accountId = await addPerson(world, 'clerk@others.example')
	await world.db.updateTable('accounts').set({ name: mark }).where('id', '=', accountId).execute()
	await addMember(world.db, enterpriseId, accountId, 'clerk')
	return accountId
}

/** A farm that delivered in a season, was paid and reads its statements. */
async function supplyOf(world: World, seller: Manager, mark: string) {
	const name = { zh: mark, en: mark }
	const home = await idOf(
		world,
		sql`select region_code::bigint as id from enterprises where id = ${seller.enterpriseId}`,
	)
	const joining = { name, regionCode: String(home), households: 1, workers: 2, joinedOn: '2026-01-01' }
	const joined = await addFarm(world, seller, joining)
	const season = { name, fromOn: '2026-04-01', toOn: '2026-05-30', splitBy: 'SHARES' } as const
	const opened = await openSeason(world, seller, season)
	if (joined.outcome !== 'done' || opened.outcome !== 'done') throw new Error('no farm could join')
	const ids = { farmId: joined.farmId, seasonId: opened.seasonId }
	await setShares(world, seller, { fromOn: '2026-01-02', shares: [{ farmId: ids.farmId, shareBp: 10_000 }] })
	await pledge(world, seller, { ...ids, amountG: 1_000, priceMinor: 100 })
	const brought = [{ farmId: ids.farmId, amountG: 1_000, priceMinor: 100 }]
	await gatherSupply(world, seller, { ...ids, listingId: null, name, harvestedOn: '2026-04-20', brought })
	await payFarm(world, seller, { ...ids, paidOn: '2026-04-21', amountMinor: 50, note: mark, key: randomUUID() })
	await giveLink(world, seller, { farmId: ids.farmId, isTakenBack: false })
	return { farm: ids.farmId, season: ids.seasonId }
}

/** Gives two enterprises such things, each with a mark in its words, and finds one of each kind. */
export async function addForeignWork(
	world: World,
	{ goods, stays }: { goods: number; stays: number },
	mark: string,
): Promise<ForeignWork> {
	const accountId = await addPerson(world, 'owner@others.example')
	await addMember(world.db, goods, accountId, 'owner')
	const seller = { account: { accountId }, enterpriseId: goods, role: 'owner' } as unknown as Seller & Manager
	await sql`insert into connected_accounts (enterprise_id, idempotency_key, provider_id, transfers, is_submitted, opened_by, opened_at, looked_at)
		values (${goods}, ${mark}, ${mark}, 'inactive', false, 'test', now(), now())`.execute(world.db)
	const lots = await lotsOf(world, seller, mark)
	const supply = await supplyOf(world, seller, mark)
	return {
		...lots,
		...supply,
		member: await addColleague(world, goods, mark),
		invitation: await idOf(
			world,
			sql`insert into member_invitations (enterprise_id, email, role, language, invited_at, expires_at)
				values (${goods}, 'asked@others.example', 'clerk', 'zh', now(), now() + interval '7 days') returning id`,
		),
		...(await letInTwice(world, stays, mark)),
		importRun: await sendFile(world, goods, mark),
		input: await idOf(world, sql`select id from plot_inputs where plot_id = ${lots.plot}`),
		sighting: await idOf(world, sql`select id from lot_sightings where lot_id = ${lots.lot}`),
		delivery: await idOf(world, sql`select id from supply_deliveries where farm_id = ${supply.farm}`),
		practitioner: await idOf(
			world,
			sql`insert into practitioners (enterprise_id, role, education, started_on, joined_on, recorded_at, recorded_by)
				values (${goods}, 'live', 'senior', '2026-01-01', '2026-01-01', now(), ${mark}) returning id`,
		),
		process: await idOf(
			world,
			sql`insert into process_uses (enterprise_id, process, first_on, note, recorded_at, recorded_by)
				values (${goods}, 'cold', '2026-01-01', ${mark}, now(), 'test') returning id`,
		),
		recall: await idOf(world, sql`select id from recalls where lot_id = ${lots.calledBack}`),
	}
}
