import type { Account, Administrator, Seller } from '#app/domain/accounts/roles.ts'
import { checklistOf } from '#app/domain/registrations/documents.ts'
import { overPapers, paperStep, TOLD_DAYS } from '#app/domain/registrations/paper-terms.ts'
import { addDays, daysBetween } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { marksOfEnterprise } from '#db/queries/brand-licences.ts'
import {
	type EnterprisePaper,
	findPaper,
	kindOfEnterprise,
	papersEndingIn,
	papersOfEnterprise,
	papersToLookAt,
} from '#db/queries/enterprise-papers.ts'

const shown = ({ id, kind, number, validTo, state, reasons, file }: EnterprisePaper, today: string) => ({
	...{ id, kind, number, validTo, state, reasons, hasScan: file !== null },
	step: paperStep(validTo, today),
	daysLeft: validTo === null ? null : daysBetween(today, validTo),
})

/** The papers of an enterprise by its checklist: the one in force, what was handed in for it, and how near its end is; and its marks. */
export async function readOwnPapers(world: World, { enterpriseId }: Seller) {
	const enterprise = await kindOfEnterprise(world.db, enterpriseId)
	if (!enterprise) return null
	const today = localDateAt(world.now(), MARKET_ZONE)
	const papers = (await papersOfEnterprise(world.db, enterpriseId)).map((paper) => shown(paper, today))
	const items = checklistOf(enterprise.kind).map(({ kind, isNeeded }) => {
		const own = papers.filter((paper) => paper.kind === kind)
		const next = own.findLast(({ state }) => state !== 'IN_FORCE') ?? null
		return { kind, isNeeded, held: own.find(({ state }) => state === 'IN_FORCE') ?? null, next }
	})
	const marks = (await marksOfEnterprise(world.db, enterpriseId)).map((mark) => ({
		...mark,
		step: paperStep(mark.endsOn, today),
	}))
	return { items, marks, isSuspended: enterprise.isSuspendedForPapers }
}

/** What of an enterprise's papers is to be told on the day's page: those that end soon or are over, and have no next one. */
export async function readEndingPapers(world: World, seller: Seller) {
	const papers = await readOwnPapers(world, seller)
	const ending = (papers?.items ?? []).flatMap(({ kind, isNeeded, held, next }) =>
		held?.step != null && next?.state !== 'SUBMITTED'
			? [{ kind, isNeeded, validTo: held.validTo, isOver: held.step === 'over' }]
			: [],
	)
	return { ending, isSuspended: papers?.isSuspended ?? false }
}

/** The papers of a region that wait for a look, and those that end within 60 days or are over. */
export async function readPapersDesk(world: World, { regionCode }: Administrator) {
	const today = localDateAt(world.now(), MARKET_ZONE)
	const [waiting, ending] = await Promise.all([
		papersToLookAt(world.db, regionCode),
		papersEndingIn(world.db, regionCode, addDays(today, TOLD_DAYS[0])),
	])
	const withPlace = (paper: EnterprisePaper) => ({
		...shown(paper, today),
		enterprise: paper.enterprise,
		handedInAt: paper.handedInAt,
		stops: overPapers(paper.enterpriseKind, [paper], today).length > 0,
	})
	return { waiting: waiting.map(withPlace), ending: ending.map(withPlace) }
}

/** The scan of a paper, for those who keep its enterprise and those who administer its place; null for everybody else. */
export async function readPaperScan(world: World, account: Account, id: number) {
	const keys = [
		...account.memberships
			.filter(({ role }) => role === 'owner' || role === 'manager')
			.map(({ enterpriseId }) => ({ id, enterpriseId })),
		...account.administers.map(({ regionCode }) => ({ id, regionCode })),
	]
	for (const key of keys) {
		const paper = await findPaper(world.db, key)
		if (paper?.file) return world.files.get(paper.file)
	}
	return null
}
