import { sql } from 'kysely'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { addMonths, monthOf } from '#app/domain/indicators/month.ts'
import { REPORT_STEPS } from '#app/domain/reports/sign-step.ts'
import { estimateIndexes } from '#app/features/indicators/estimate-index.server.ts'
import { runIndex } from '#app/features/indicators/run-index.server.ts'
import { takeReportStep } from '#app/features/indicators/sign-report.server.ts'
import { drawHere } from '#app/platform/index-drawings.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'

/** The report is of the month before the newest that is over: that one is left for whoever tries it. */
const MONTHS_BACK = 2

interface Post {
	accountId: number
	regionCode: string
	cityCode: string
}

/** The demo's administrators, the county's before the city's. */
async function findPosts(db: Db): Promise<Post[]> {
	const { rows } = await sql<Post>`
		select a.account_id as "accountId", a.region_code as "regionCode", city.code as "cityCode"
		from administrators a join accounts on accounts.id = a.account_id
		join region_ancestors up on up.region_code = a.region_code
		join regions city on city.code = up.ancestor_code and city.level = 'city'
		where accounts.email in ('county@demo.shanhai', 'city@demo.shanhai')
		order by accounts.email = 'city@demo.shanhai'`.execute(db)
	return rows
}

/** A month's report of the demo's county that its people have signed up to publishing, with the indexes and rank intervals it tells of. */
export async function tellReport(db: Db, now: Date): Promise<void> {
	const [county, city] = await findPosts(db)
	if (!county || !city) return
	const world = { db, drawings: drawHere, now: () => now } as World
	const period = addMonths(monthOf(now), -MONTHS_BACK)
	const scope = { scopeCode: county.cityCode }
	await runIndex(world, { ...scope, level: 'county', period: addMonths(period, -1) })
	await runIndex(world, { ...scope, level: 'county', period })
	await runIndex(world, { ...scope, level: 'township', period })
	// Of the newest month first: those of the report.
	await estimateIndexes(world)
	await estimateIndexes(world)
	for (const step of REPORT_STEPS) {
		const { accountId, regionCode } = step === 'published' ? city : county
		// No guard stands before a world that is being told.
		const signer = { account: { accountId }, regionCode, mayWrite: true } as unknown as Administrator
		const asked = { region: county.regionCode, period, step, edition: '1' }
		const { outcome } = await takeReportStep(world, signer, asked)
		if (outcome !== 'signed') throw new Error(`the step ${step} of the demo's report was refused: ${outcome}`)
	}
}
