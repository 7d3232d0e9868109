import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { MonthReport } from '#app/domain/reports/month-report.ts'
import { refuseStep, REPORT_STEPS, type ReportStep } from '#app/domain/reports/sign-step.ts'
import { buildReport } from '#app/features/indicators/build-report.server.ts'
import { figuresOf, findReported, readSnapshot, sealReport } from '#app/features/indicators/read-report.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import {
	countReportSigners,
	listReportEditions,
	lockReportEdition,
	openReportEdition,
	signReport,
} from '#db/queries/reports.ts'
import { inTransaction } from '#db/transaction.ts'

/** A step as a form asks for it; `edition` is the one its page showed. */
export interface StepAsked {
	region: string
	period: string
	step: string
	edition: string
}

interface Signing {
	accountId: number
	regionCode: string
	/** A month or a year. */
	period: string
	step: ReportStep
	at: Date
}

/** Takes the next step of a report: a draft keeps the figures as they are now, the others sign what it kept. */
export async function takeReportStep(world: World, administrator: Administrator, asked: StepAsked) {
	if (!administrator.mayWrite) return { outcome: 'read-only' as const }
	const step = REPORT_STEPS.find((it) => it === asked.step)
	if (!step) return { outcome: 'out-of-order' as const }
	const found = await findReported(world, administrator, asked)
	if (found.outcome !== 'found') return found
	const { region, period } = found
	const { accountId } = administrator.account
	const signing: Signing = { accountId, regionCode: region.code, period: period.text, step, at: world.now() }
	if (step !== 'draft') return inTransaction(world.db, (tx) => signEdition(tx, signing, Number(asked.edition)))
	const report = await buildReport(world, administrator, { region, period })
	return inTransaction(world.db, (tx) => draftEdition(tx, signing, report))
}

/** A new edition, where its figures are not those of the newest one. */
async function draftEdition(tx: Db, signing: Signing, report: MonthReport) {
	const { regionCode, period } = signing
	const [newest] = await listReportEditions(tx, regionCode, period)
	if (newest && figuresOf(readSnapshot(newest)) === figuresOf(report)) return { outcome: 'nothing-new' as const }
	const sealed = sealReport(report)
	const edition = (newest?.edition ?? 0) + 1
	const editionId = await openReportEdition(tx, { regionCode, period, edition, ...sealed })
	if (editionId === null) return { outcome: 'out-of-order' as const }
	return writeSignature(tx, signing, { editionId, edition, sha256: sealed.sha256 })
}

/** Signs the newest edition, if it is still the one that was looked at. */
async function signEdition(tx: Db, signing: Signing, edition: number) {
	const { regionCode, period, step, accountId } = signing
	const [seen] = await listReportEditions(tx, regionCode, period)
	if (seen?.edition !== edition) return { outcome: 'out-of-order' as const }
	await lockReportEdition(tx, seen.id)
	const [newest] = await listReportEditions(tx, regionCode, period)
	if (newest?.id !== seen.id) return { outcome: 'out-of-order' as const }
	const administrators = await countReportSigners(tx, regionCode)
	const refused = refuseStep(newest.signatures, { step, accountId, administrators })
	if (refused) return { outcome: refused }
	return writeSignature(tx, signing, { editionId: newest.id, edition, sha256: newest.sha256 })
}

async function writeSignature(
	tx: Db,
	{ accountId, regionCode, period, step, at }: Signing,
	{ editionId, edition, sha256 }: { editionId: number; edition: number; sha256: string },
) {
	if (!(await signReport(tx, { editionId, step, accountId, at }))) return { outcome: 'out-of-order' as const }
	await recordAudit(tx, {
		...{ at, actorKind: 'account', actorId: accountId, action: `report.${step}` },
		...{ subjectKind: 'region', subjectId: regionCode, details: { period, edition, sha256 } },
	})
	return { outcome: 'signed' as const, edition }
}
