import { addDays } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'
import { ACTOR, at, type Telling } from '#seeds/builders/lot-plan.ts'

/** The plot of a product with what was applied to it before each harvest; gives its id. */
export async function writePlot(db: Db, { plan, listing, lots }: Telling): Promise<number> {
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
