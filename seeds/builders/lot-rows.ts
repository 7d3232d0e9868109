import { addDays } from '#app/domain/time/local-date.ts'
import { lotToken } from '#app/domain/tracing/lot-token.ts'
import type { Db } from '#db/client.ts'
import {
	ACTOR,
	at,
	codeOf,
	type LotPlan,
	type PlannedListing,
	type Telling,
	type ToldLot,
} from '#seeds/builders/lot-plan.ts'
import { writePlot } from '#seeds/builders/lot-plot-rows.ts'
import { writeRecall } from '#seeds/builders/recall-rows.ts'

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
