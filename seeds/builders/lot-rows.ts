import { addDays } from '#app/domain/time/local-date.ts'
import { lotToken } from '#app/domain/tracing/lot-token.ts'
import type { Db } from '#db/client.ts'
import type { LotPlan, PackedLine, PlannedListing } from '#seeds/builders/tell-lots.ts'
import { chinaInstant } from '#seeds/builders/seeding.ts'
import type { Random } from '#seeds/random.ts'

/** A lot as it will be told; grams. */
export interface ToldLot {
	harvestedOn: string
	lines: PackedLine[]
	amountG: number
	token: string
	isLast: boolean
}

interface Telling {
	plan: LotPlan
	listing: PlannedListing
	lots: ToldLot[]
	random: Random
	now: Date
}

const ACTOR = 'system'
const codeOf = (plan: LotPlan, day: string, part: string) =>
	`${plan.plot.code.replace('-', '')}${part}${day.slice(2).replaceAll('-', '')}`
const at = (day: string, time: string) => chinaInstant(day, time).toISOString()

async function writePlot(db: Db, { plan, listing, lots }: Telling): Promise<number> {
	const { plot, inputs } = plan
	const first = lots[0]?.harvestedOn ?? ''
	const place = {
		region_code: listing.regionCode,
		area_m2: plot.areaM2,
		altitude_m: plot.altitudeM,
		lon: listing.lon,
		lat: listing.lat,
	}
	const { id } = await db
		.insertInto('plots')
		.values({
			...{ enterprise_id: listing.enterpriseId, code: plot.code, kind: plot.kind, name_zh: plot.zh, name_en: plot.en },
			...place,
			created_at: at(addDays(first, -200), '09:00'),
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const days = new Set(
		lots.flatMap(({ harvestedOn }) =>
			inputs.map((input) => `${inputs.indexOf(input)} ${addDays(harvestedOn, -input.daysBefore)}`),
		),
	)
	// Nothing is applied within an interval before another of these harvests.
	const isSafe = (day: string, safetyDays: number) =>
		lots.every(({ harvestedOn }) => harvestedOn < day || harvestedOn >= addDays(day, safetyDays))
	const rows = [...days].flatMap((key) => {
		const [index = '0', day = ''] = key.split(' ')
		const input = inputs[Number(index)]
		if (!input || !isSafe(day, input.safetyDays)) return []
		const { kind, name, dose, safetyDays } = input
		const noted = { applied_on: day, recorded_at: at(day, '18:30'), recorded_by: ACTOR }
		return [{ plot_id: id, kind, name, dose, safety_days: safetyDays, ...noted }]
	})
	if (rows.length > 0) await db.insertInto('plot_inputs').values(rows).execute()
	return id
}

/** A lot of raw goods and the run that made another of it; gives the run. */
async function writeRaw(
	db: Db,
	{ plan, listing, random }: Telling,
	lot: ToldLot,
	plotId: number,
): Promise<number | null> {
	const { raw, step } = plan
	if (!raw || !step) return null
	const amountG = Math.ceil(lot.amountG / raw.yieldShare / 1000) * 1000
	const base = { enterprise_id: listing.enterpriseId, region_code: listing.regionCode, recorded_by: ACTOR }
	const rawLot = await db
		.insertInto('lots')
		.values({
			...{ ...base, name_zh: raw.zh, name_en: raw.en, plot_id: plotId, harvested_on: lot.harvestedOn },
			token: lotToken(Uint8Array.from({ length: 16 }, () => random.int(0, 255))),
			lot_code: codeOf(plan, lot.harvestedOn, 'R'),
			...{ amount_g: amountG, used_g: amountG, state: 'CLOSED', recorded_at: at(lot.harvestedOn, '17:10') },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	await writePapers(db, { plan, listing, lotId: rawLot.id, day: lot.harvestedOn, amountG })
	const run = await db
		.insertInto('lot_steps')
		.values({
			...base,
			kind: step.kind,
			note_zh: step.zh,
			note_en: step.en,
			done_at: at(lot.harvestedOn, '21:00'),
			recorded_at: at(lot.harvestedOn, '21:30'),
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	await db.insertInto('lot_step_inputs').values({ step_id: run.id, lot_id: rawLot.id, amount_g: amountG }).execute()
	return run.id
}

interface Papers {
	plan: LotPlan
	listing: PlannedListing
	lotId: number
	day: string
	amountG: number
}

/** The promise of the producer, which goes with what is harvested. */
async function writePapers(db: Db, { plan, listing, lotId, day, amountG }: Papers): Promise<void> {
	const base = { lot_id: lotId, recorded_by: ACTOR, recorded_at: at(day, '19:00'), issued_on: day }
	const promise = {
		kind: 'PROMISE',
		basis: 'COMMISSIONED_TEST',
		amount_g: amountG,
		contact: listing.phone ?? '0577-0000-0000',
	}
	const issuer = { issuer_zh: listing.nameZh, issuer_en: listing.nameEn }
	await db
		.insertInto('lot_certificates')
		.values([
			{ ...base, ...promise, ...issuer, number: `${codeOf(plan, day, 'H')}-1` },
			{
				...{
					...base,
					kind: 'TEST',
					has_passed: true,
					items: `${plan.test.zh} · ${plan.test.en}`,
					number: `${codeOf(plan, day, 'J')}`,
				},
				...{ issuer_zh: '演示检测站', issuer_en: 'Demonstration testing station' },
			},
		])
		.execute()
}

async function writeLot(db: Db, telling: Telling, lot: ToldLot, plotId: number): Promise<number> {
	const { plan, listing, now } = telling
	const runId = await writeRaw(db, telling, lot, plotId)
	const packedG = lot.lines.reduce((sum, { grams }) => sum + grams, 0)
	const expiresOn = addDays(lot.harvestedOn, plan.keepDays)
	const isOver = !lot.isLast || expiresOn < now.toISOString().slice(0, 10)
	const { id } = await db
		.insertInto('lots')
		.values({
			...{
				token: lot.token,
				enterprise_id: listing.enterpriseId,
				listing_id: listing.id,
				region_code: listing.regionCode,
			},
			...{ name_zh: listing.titleZh, name_en: listing.titleEn, lot_code: codeOf(plan, lot.harvestedOn, '') },
			...{
				harvested_on: lot.harvestedOn,
				expires_on: expiresOn,
				made_by_step: runId,
				plot_id: runId === null ? plotId : null,
			},
			...{ amount_g: lot.amountG, used_g: isOver ? lot.amountG : packedG, state: isOver ? 'CLOSED' : 'OPEN' },
			...{ recorded_at: at(lot.harvestedOn, '22:00'), recorded_by: ACTOR },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	if (runId === null) await writePapers(db, { plan, listing, lotId: id, day: lot.harvestedOn, amountG: lot.amountG })
	const allocations = lot.lines.map((line) => ({
		...{ lot_id: id, order_line_id: line.id, amount_g: line.grams },
		...{ allocated_at: line.packedAt.toISOString(), allocated_by: ACTOR },
	}))
	for (let from = 0; from < allocations.length; from += 1000)
		await db
			.insertInto('lot_allocations')
			.values(allocations.slice(from, from + 1000))
			.execute()
	const seen = {
		lot_id: id,
		biz_step: 'storing',
		temp_c: plan.storing,
		region_code: listing.regionCode,
		recorded_by: ACTOR,
	}
	await db
		.insertInto('lot_sightings')
		.values({
			...seen,
			seen_at: at(addDays(lot.harvestedOn, 1), '08:00'),
			recorded_at: at(addDays(lot.harvestedOn, 1), '08:05'),
		})
		.execute()
	return id
}

/** A recall of long ago: a label that named the wrong village. */
async function writeRecall(db: Db, { listing }: Telling, lot: ToldLot, lotId: number): Promise<void> {
	const began = addDays(lot.harvestedOn, 9)
	const counts = {
		told_orders: new Set(lot.lines.map(({ orderId }) => orderId)).size,
		returned_g: 0,
		destroyed_g: 3000,
		kept_g: 0,
	}
	const { id } = await db
		.insertInto('recalls')
		.values({
			...{ lot_id: lotId, enterprise_id: listing.enterpriseId, state: 'CLOSED', hazard: 'LABEL' },
			reason_zh: '标签上的产地写成了邻村。果子本身没有问题，可以放心吃；介意的可以退款。',
			reason_en:
				'The label named the neighbouring village. The fruit itself is fine to eat; who minds gets the money back.',
			...{
				started_by: ACTOR,
				started_at: at(began, '10:00'),
				closed_by: ACTOR,
				closed_at: at(addDays(began, 12), '16:00'),
			},
			...counts,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	await db.insertInto('recall_lots').values({ recall_id: id, lot_id: lotId, left_g: counts.destroyed_g }).execute()
	const told = { recall_id: id, via: 'LINE', told_at: at(began, '10:01') }
	const lines = lot.lines.map((line) => ({ ...told, order_line_id: line.id, order_id: line.orderId }))
	if (lines.length > 0) await db.insertInto('recall_lines').values(lines).execute()
	const states = [
		{
			entity: 'recall',
			entity_id: String(id),
			from_state: null,
			to_state: 'OPEN',
			actor: ACTOR,
			at: at(began, '10:00'),
		},
		{
			entity: 'lot',
			entity_id: String(lotId),
			from_state: 'OPEN',
			to_state: 'RECALLED',
			actor: ACTOR,
			at: at(began, '10:00'),
		},
		{
			entity: 'recall',
			entity_id: String(id),
			from_state: 'OPEN',
			to_state: 'CLOSED',
			actor: ACTOR,
			at: at(addDays(began, 12), '16:00'),
		},
		{
			entity: 'lot',
			entity_id: String(lotId),
			from_state: 'RECALLED',
			to_state: 'CLOSED',
			actor: ACTOR,
			at: at(addDays(began, 12), '16:00'),
		},
	]
	await db.insertInto('state_changes').values(states).execute()
}

/** Writes the lots of a product with its plot, papers and parcels. */
export async function writeLots(db: Db, telling: Telling): Promise<void> {
	if (telling.lots.length === 0) return
	await db.transaction().execute(async (tx) => {
		const plotId = await writePlot(tx, telling)
		for (const [index, lot] of telling.lots.entries()) {
			const lotId = await writeLot(tx, telling, lot, plotId)
			if (index === telling.plan.recalled && !lot.isLast) await writeRecall(tx, telling, lot, lotId)
		}
	})
}
